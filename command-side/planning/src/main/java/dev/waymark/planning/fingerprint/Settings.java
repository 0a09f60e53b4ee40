package dev.waymark.planning.fingerprint;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which of the properties without a field of their own count for what (semantics 2.3, 2.4).
final class Settings {

    private static final Set<String> NOT_HASHED =
            Set.of(
                    "IGNORED_RULES",
                    "FORMATTING",
                    "ENABLED",
                    "DEPENDS_ON",
                    "VIRTUAL_ENVIRONMENT_MODE");
    private static final Set<String> ROWS = Set.of("OPTIMIZE_QUERY");
    private static final Set<String> ROWS_OF_SEEDS = Set.of("GRANTS", "GRANTS_TARGET_LAYER");

    private Settings() {}

    /// Those that make another table.
    static SortedMap<String, String> ofRows(Model model) {
        SortedMap<String, String> kept = all(model);
        kept.keySet().removeIf(name -> !ROWS.contains(name) && !isOfSeed(model, name));
        return kept;
    }

    /// All others that are hashed.
    static SortedMap<String, String> ofMetadata(Model model) {
        SortedMap<String, String> kept = all(model);
        kept.keySet().removeAll(ROWS);
        return kept;
    }

    private static boolean isOfSeed(Model model, String name) {
        return model.kind() instanceof Kind.Seed && ROWS_OF_SEEDS.contains(name);
    }

    /// Granting nothing to anybody is no change of a model that says nothing (semantics 2.4).
    private static SortedMap<String, String> all(Model model) {
        SortedMap<String, String> all = new TreeMap<>();
        model.settings().forEach((name, text) -> all.put(spelled(name), text));
        all.keySet().removeAll(NOT_HASHED);
        all.remove("GRANTS", "()");
        return all;
    }

    private static String spelled(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
