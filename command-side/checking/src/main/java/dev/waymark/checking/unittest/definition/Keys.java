package dev.waymark.checking.unittest.definition;

import dev.waymark.project.source.Spelling;
import dev.waymark.project.yaml.YamlValue.Mapping;
import java.util.Set;

/// The keys that a test may have. SQLMesh passes over others in silence; one that is near to a key
/// of ours is a slip of the fingers that would turn the test into another one.
final class Keys {

    private static final Set<String> KNOWN =
            Set.of("model", "description", "schema", "gateway", "inputs", "outputs", "vars");

    private Keys() {}

    static void check(Mapping test, Problems problems) {
        test.entries().keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key ->
                        Spelling.nearest(key, KNOWN)
                                .filter(meant -> !test.has(meant))
                                .ifPresent(meant ->
                                        problems.add(
                                                "Unknown key '" + key + "'.",
                                                "Did you mean '" + meant + "'?",
                                                test.placeOf(key))));
    }
}
