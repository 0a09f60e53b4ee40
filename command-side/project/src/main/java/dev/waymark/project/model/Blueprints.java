package dev.waymark.project.model;

import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import dev.waymark.project.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The property `blueprints`: one file makes a model for each set of variables (semantics 1.6).
final class Blueprints {

    private static final Set<String> JSON_WORDS = Set.of("true", "false", "null");

    private final Block block;

    Blueprints(Block block) {
        this.block = block;
    }

    /// The sets of variables as JSON by lower-case name; one empty set when there are no
    /// blueprints, none, with a finding, when they cannot be read.
    List<SortedMap<String, String>> read() {
        List<SortedMap<String, String>> sets = new ArrayList<>();
        if (!block.has("blueprints")) {
            sets.add(new TreeMap<>());
        }
        for (Value tuple : block.items("blueprints")) {
            if (!tuple.isBracketed()) {
                refuse();
                return List.of();
            }
            sets.add(variables(tuple));
        }
        return sets;
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
                .error(
                        "blueprints-not-supported",
                        "These blueprints cannot be read: only written-out lists of variables can.",
                        "Write `blueprints ((name := value, ...), ...)`, or a file for each model.",
                        block.placeOf("blueprints"));
    }
}
