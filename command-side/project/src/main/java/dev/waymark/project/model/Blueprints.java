package dev.waymark.project.model;

import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import dev.waymark.project.yaml.Plain;
import dev.waymark.rendering.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The property `blueprints`: one file makes a model for each set of variables (semantics 1.6).
final class Blueprints {

    private static final Set<String> JSON_WORDS = Set.of("true", "false", "null");

    private final Block block;
    private final Workshop workshop;
    private final String dialect;

    Blueprints(Block block, Workshop workshop, String dialect) {
        this.block = block;
        this.workshop = workshop;
        this.dialect = dialect;
    }

    /// The sets of variables as JSON by lower-case name; one empty set when there are no
    /// blueprints, none, with a finding, when they cannot be read.
    List<SortedMap<String, String>> read() {
        List<SortedMap<String, String>> sets = new ArrayList<>();
        if (!block.has("blueprints")) {
            sets.add(new TreeMap<>());
        }
        for (Value tuple : tuples()) {
            if (!tuple.isBracketed()) {
                refuse();
                return List.of();
            }
            sets.add(variables(tuple));
        }
        return sets;
    }

    private List<Value> tuples() {
        Optional<Value> written = block.value("blueprints");
        boolean macro = written.isPresent() && written.get().raw().startsWith("@");
        return macro ? rendered(written.get()) : block.items("blueprints");
    }

    /// What a macro makes: a list, or several tuples side by side.
    private List<Value> rendered(Value macro) {
        SortedMap<String, String> variables =
                workshop.settings().variables(workshop.settings().gateway());
        Rendering rendering = new HeaderRendering(workshop, dialect, variables).rendering(macro);
        if (!(rendering instanceof Rendering.Rendered(String text))) {
            refuse();
            return List.of();
        }
        Value whole = Value.scan(text, macro.origin(), macro.at());
        return whole.isBracketed()
                ? whole.items()
                : Value.scan("(" + text + ")", macro.origin(), macro.at()).items();
    }

    private SortedMap<String, String> variables(Value tuple) {
        SortedMap<String, String> variables = new TreeMap<>();
        for (Value item : tuple.items()) {
            item.pair()
                    .ifPresentOrElse(
                            pair ->
                                    variables.put(
                                            pair.name().toLowerCase(Locale.ROOT),
                                            json(pair.value())),
                            this::refuse);
        }
        return variables;
    }

    /// A value that is no literal is kept as SQL.
    private static String json(Value value) {
        if (value.isString()) {
            return Plain.quoted(value.text());
        }
        String sql = value.sql();
        boolean literal =
                sql.matches("[0-9]+(\\.[0-9]+)?")
                        || JSON_WORDS.contains(sql.toLowerCase(Locale.ROOT));
        return literal ? sql.toLowerCase(Locale.ROOT) : "{\"@sql\":" + Plain.quoted(sql) + "}";
    }

    private void refuse() {
        block.findings()
                .warning(
                        "blueprints-not-supported",
                        "The models of these blueprints are left out: only written-out lists of"
                                + " variables and built-in macros can be read.",
                        "Write `blueprints ((name := value, ...), ...)`, or a file for each model.",
                        block.placeOf("blueprints"));
    }
}
