package dev.waymark.project.kind;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the kind SEED with its csv settings.
final class SeedKindReader {

    private static final int ROWS_PER_INSERT = 1000;
    private static final Set<String> SETTINGS =
            Set.of(
                    "delimiter",
                    "quotechar",
                    "doublequote",
                    "escapechar",
                    "skipinitialspace",
                    "lineterminator",
                    "encoding",
                    "na_values",
                    "keep_default_na");

    private final Block block;

    SeedKindReader(Block block) {
        this.block = block;
    }

    @Nullable Kind read() {
        String path = block.text("path");
        if (path == null || path.isBlank()) {
            block.findings()
                    .error(
                            "seed-path-missing",
                            "SEED needs the path of its csv file.",
                            "Add `path '../seeds/<file>.csv'` to the kind.",
                            block.placeOf("path"));
            return null;
        }
        Integer rows = block.positive("batch_size");
        return new Kind.Seed(path, rows == null ? ROWS_PER_INSERT : rows, settings());
    }

    private CsvSettings settings() {
        Map<String, Value> pairs = new TreeMap<>();
        for (Value.Pair pair : block.pairs("csv_settings")) {
            String name = pair.name().toLowerCase(Locale.ROOT);
            if (SETTINGS.contains(name)) {
                pairs.put(name, pair.value());
            } else {
                refuse(pair);
            }
        }
        return new CsvSettings(
                text(pairs, "delimiter"),
                text(pairs, "quotechar"),
                truth(pairs, "doublequote"),
                text(pairs, "escapechar"),
                truth(pairs, "skipinitialspace"),
                text(pairs, "lineterminator"),
                text(pairs, "encoding"),
                texts(pairs),
                truth(pairs, "keep_default_na"));
    }

    private void refuse(Value.Pair pair) {
        block.findings()
                .error(
                        "unknown-property",
                        "Unknown csv setting '" + pair.name() + "'.",
                        Spelling.suggestion(pair.name(), SETTINGS, "Remove it."),
                        pair.at());
    }

    private static @Nullable String text(Map<String, Value> pairs, String name) {
        Value value = pairs.get(name);
        return value == null ? null : value.text().replace("\\t", "\t").replace("\\n", "\n");
    }

    private static @Nullable Boolean truth(Map<String, Value> pairs, String name) {
        Value value = pairs.get(name);
        return value == null ? null : value.text().equalsIgnoreCase("true");
    }

    private static @Nullable List<String> texts(Map<String, Value> pairs) {
        Value value = pairs.get("na_values");
        return value == null ? null : value.items().stream().map(Value::text).toList();
    }
}
