package dev.waymark.project.config;

import dev.waymark.project.yaml.YamlValue;
import dev.waymark.project.yaml.YamlValue.Entry;
import dev.waymark.project.yaml.YamlValue.Items;
import dev.waymark.project.yaml.YamlValue.Mapping;
import dev.waymark.project.yaml.YamlValue.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// Lays one settings tree over another: some keys are extended, some merged, the others replaced
/// (semantics 1.1).
final class Layers {

    private static final Set<String> EXTENDED =
            Set.of(
                    "notification_targets",
                    "ignore_patterns",
                    "users",
                    "pinned_environments",
                    "before_all",
                    "after_all");
    private static final Set<String> MERGED =
            Set.of("gateways", "model_defaults", "run", "format", "ui", "plan", "linter", "dbt");

    private Layers() {}

    static Mapping over(Mapping below, Mapping above) {
        SequencedMap<String, Entry> merged = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> merged.merge(key, entry, (a, b) -> put(key, a, b)));
        return new Mapping(merged, below.at());
    }

    private static Entry put(String key, Entry below, Entry above) {
        if (EXTENDED.contains(key)) {
            return new Entry(extended(below.value(), above.value()), below.at());
        }
        return MERGED.contains(key) ? deep(below, above) : above;
    }

    private static Entry deep(Entry below, Entry above) {
        if (below.value() instanceof Mapping under && above.value() instanceof Mapping over) {
            SequencedMap<String, Entry> merged = new LinkedHashMap<>(under.entries());
            over.entries().forEach((key, entry) -> merged.merge(key, entry, Layers::deep));
            return new Entry(new Mapping(merged, under.at()), below.at());
        }
        return above;
    }

    private static YamlValue extended(YamlValue below, YamlValue above) {
        List<YamlValue> values = new ArrayList<>(items(below));
        values.addAll(items(above));
        return new Items(values, below.at());
    }

    private static List<YamlValue> items(YamlValue value) {
        return switch (value) {
            case Items items -> items.values();
            case Scalar scalar -> scalar.isNull() ? List.of() : List.of(value);
            case Mapping _ -> List.of(value);
        };
    }
}
