package dev.waymark.sql.relocate;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.identifier.Names;
import dev.waymark.sql.identifier.Quoting;
import dev.waymark.sql.relocate.Reference.Place;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts other tables in the place of those that a text names, and touches nothing else but names
/// that the engine would take for keywords. Where a table loses its name, its alias takes over in
/// front of columns: `raw.t.a` becomes `t.a`.
///
/// @param defaultCatalog in front of names that have a schema and no catalog
public record Relocation(
        Dialect dialect, String defaultCatalog, Map<ModelName, String> replacements) {

    public String apply(String text, List<Reference> references) {
        Set<List<String>> renamed = renamed(references);
        StringBuilder moved = new StringBuilder(text);
        references.stream()
                .sorted(Comparator.comparingInt(Reference::start).reversed())
                .forEach(reference -> splice(moved, reference, renamed));
        return KeywordNames.quoted(moved.toString(), dialect);
    }

    private void splice(StringBuilder text, Reference reference, Set<List<String>> renamed) {
        String replacement = reference.isTable() ? table(reference) : prefix(reference, renamed);
        if (replacement != null) {
            text.replace(reference.start(), reference.end(), replacement);
        }
    }

    private @Nullable String table(Reference reference) {
        String replacement = replacements.get(full(reference));
        return replacement == null || reference.place() == Place.NAMED
                ? replacement
                : replacement + " AS " + last(reference);
    }

    private @Nullable String prefix(Reference reference, Set<List<String>> renamed) {
        boolean qualified = reference.parts().size() > 1;
        return qualified && renamed.contains(folded(reference)) ? last(reference) : null;
    }

    /// Names of the tables that are known by their alias from now on.
    private Set<List<String>> renamed(List<Reference> references) {
        Set<List<String>> renamed = new HashSet<>();
        for (Reference reference : references) {
            if (reference.place() == Place.BARE && replacements.containsKey(full(reference))) {
                renamed.add(folded(reference));
            }
        }
        return renamed;
    }

    private List<String> folded(Reference reference) {
        return dialect.foldTable(reference.parts());
    }

    private ModelName full(Reference reference) {
        return Names.full(reference.parts(), dialect, defaultCatalog);
    }

    private String last(Reference reference) {
        Identifier last = reference.parts().getLast();
        return last.quoted() ? Quoting.quote(last.name(), dialect) : last.name();
    }
}
