package dev.waymark.project.kind;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which properties each kind knows (semantics 1.8).
final class KindProperties {

    private static final String[] INCREMENTAL = {
        "on_destructive_change", "on_additive_change", "auto_restatement_cron"
    };
    private static final String[] KEEPING = {"forward_only", "disable_restatement"};
    private static final String[] HISTORY = {
        "unique_key",
        "valid_from_name",
        "valid_to_name",
        "updated_at_name",
        "invalidate_hard_deletes",
        "time_data_type",
        "batch_size"
    };

    private static final Map<String, Set<String>> BY_KIND =
            new TreeMap<>(
                    Map.ofEntries(
                            kind("FULL"),
                            kind("VIEW", "materialized"),
                            kind("SEED", "path", "batch_size", "csv_settings"),
                            kind("EMBEDDED"),
                            kind("EXTERNAL"),
                            kind("MANAGED", KEEPING),
                            kind(
                                    "INCREMENTAL_BY_TIME_RANGE",
                                    with(
                                            INCREMENTAL,
                                            with(
                                                    KEEPING,
                                                    "time_column",
                                                    "batch_size",
                                                    "batch_concurrency",
                                                    "lookback",
                                                    "partition_by_time_column",
                                                    "auto_restatement_intervals"))),
                            kind(
                                    "INCREMENTAL_BY_UNIQUE_KEY",
                                    with(
                                            INCREMENTAL,
                                            with(
                                                    KEEPING,
                                                    "unique_key",
                                                    "when_matched",
                                                    "merge_filter",
                                                    "batch_size",
                                                    "batch_concurrency",
                                                    "lookback"))),
                            kind("INCREMENTAL_BY_PARTITION", with(INCREMENTAL, KEEPING)),
                            kind(
                                    "INCREMENTAL_UNMANAGED",
                                    with(INCREMENTAL, with(KEEPING, "insert_overwrite"))),
                            kind(
                                    "SCD_TYPE_2_BY_TIME",
                                    with(
                                            INCREMENTAL,
                                            with(
                                                    KEEPING,
                                                    with(HISTORY, "updated_at_as_valid_from")))),
                            kind(
                                    "SCD_TYPE_2_BY_COLUMN",
                                    with(
                                            INCREMENTAL,
                                            with(
                                                    KEEPING,
                                                    with(
                                                            HISTORY,
                                                            "columns",
                                                            "execution_time_as_valid_from")))),
                            kind(
                                    "CUSTOM",
                                    with(
                                            INCREMENTAL,
                                            with(
                                                    KEEPING,
                                                    "materialization",
                                                    "materialization_properties",
                                                    "batch_size",
                                                    "batch_concurrency",
                                                    "lookback",
                                                    "auto_restatement_intervals")))));

    private KindProperties() {}

    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    /// Null for a kind that does not exist.
    static @Nullable Set<String> of(String kind) {
        return BY_KIND.get(kind);
    }

    private static Map.Entry<String, Set<String>> kind(String name, String... properties) {
        return Map.entry(name, new TreeSet<>(Arrays.asList(properties)));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
