package dev.waymark.project.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Batching;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.kernel.model.Kind.ScdColumns;
import dev.waymark.kernel.model.Kind.TimeColumn;
import dev.waymark.project.header.Origin;
import dev.waymark.project.header.Value;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KindsTest {

    private static final KindSurroundings PLAIN =
            new KindSurroundings(
                    word -> word.toLowerCase(Locale.ROOT),
                    value ->
                            value.raw().startsWith("\"")
                                    ? value.sql()
                                    : value.sql().toLowerCase(Locale.ROOT),
                    value -> value,
                    "%Y",
                    null,
                    null,
                    null);

    private final Findings findings = new Findings();

    private Kind read(String text, KindSurroundings around) {
        SourceFile file = new SourceFile("m.sql", Path.of("m.sql"), text);
        Value value = Value.scan(text, Origin.of(file, "duckdb"), new Location("m.sql", 2, 3));
        return Kinds.read(value, around, findings);
    }

    private static Evolution evolution(boolean forwardOnly, boolean disabled) {
        return new Evolution(forwardOnly, disabled, OnChange.ERROR, OnChange.ALLOW, null, null);
    }

    private static ScdColumns scd(String... key) {
        return new ScdColumns(List.of(key), "valid_from", "valid_to", false, "TIMESTAMP", null);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("full", new Kind.Full()),
                Arguments.of("VIEW", new Kind.View(false)),
                Arguments.of("View (materialized true)", new Kind.View(true)),
                Arguments.of("EMBEDDED", new Kind.Embedded()),
                Arguments.of(
                        "SEED (path '../s.csv', batch_size 5)",
                        new Kind.Seed("../s.csv", 5, CsvSettings.DEFAULT)),
                Arguments.of(
                        "SEED (path 'x', csv_settings (delimiter = ';', na_values = ('-', '?')))",
                        new Kind.Seed(
                                "x",
                                1000,
                                new CsvSettings(
                                        ";",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of("-", "?"),
                                        null))),
                Arguments.of(
                        "INCREMENTAL_BY_TIME_RANGE (time_column Day)",
                        new Kind.IncrementalByTimeRange(
                                new TimeColumn("day", "%Y"),
                                Batching.NONE,
                                evolution(false, false),
                                true)),
                Arguments.of(
                        "INCREMENTAL_BY_TIME_RANGE (time_column (\"Day\", '%d'), batch_size 2,"
                                + " batch_concurrency 3, lookback 4, forward_only true,"
                                + " partition_by_time_column false,"
                                + " on_destructive_change allow, on_additive_change ignore,"
                                + " auto_restatement_cron '@weekly', auto_restatement_intervals 7)",
                        new Kind.IncrementalByTimeRange(
                                new TimeColumn("\"Day\"", "%d"),
                                new Batching(2, 3, 4),
                                new Evolution(
                                        true, false, OnChange.ALLOW, OnChange.IGNORE, "@weekly", 7),
                                false)),
                Arguments.of(
                        "INCREMENTAL_BY_UNIQUE_KEY (unique_key (ID, coalesce(a,'')),"
                                + " merge_filter source.d > @start_ds)",
                        new Kind.IncrementalByUniqueKey(
                                List.of("id", "coalesce(a, '')"),
                                null,
                                "source.d > @start_ds",
                                new Batching(null, 1, 0),
                                evolution(false, false))),
                Arguments.of(
                        "INCREMENTAL_BY_PARTITION",
                        new Kind.IncrementalByPartition(evolution(true, false))),
                Arguments.of(
                        "INCREMENTAL_UNMANAGED (insert_overwrite true)",
                        new Kind.IncrementalUnmanaged(true, evolution(true, true))),
                Arguments.of(
                        "SCD_TYPE_2 (unique_key id)",
                        new Kind.ScdType2ByTime(
                                scd("id"), "updated_at", false, evolution(true, true))),
                Arguments.of(
                        "SCD_TYPE_2_BY_COLUMN (unique_key [id, k], columns *,"
                                + " execution_time_as_valid_from true)",
                        new Kind.ScdType2ByColumn(
                                scd("id", "k"), List.of("*"), true, null, evolution(true, true))),
                Arguments.of(
                        "SCD_TYPE_2_BY_COLUMN (unique_key id, columns [a, B])",
                        new Kind.ScdType2ByColumn(
                                scd("id"), List.of("a", "b"), false, null, evolution(true, true))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_is_read_with_all_its_defaults(String text, Kind kind) {
        assertThat(read(text, PLAIN)).isEqualTo(kind);
        assertThat(findings.inOrder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "FUL                                                | unknown-kind",
                "FULL TIME                                          | unknown-kind",
                "FULL (batch_size 1)                                | unknown-property",
                "SEED                                               | seed-path-missing",
                "SEED (path 'x', csv_settings (delim = ';'))        | unknown-property",
                "INCREMENTAL_BY_TIME_RANGE                          | time-column-missing",
                "INCREMENTAL_BY_TIME_RANGE (time_column ())         | time-column-missing",
                "INCREMENTAL_BY_TIME_RANGE (time_column d, lookback 0) | not-positive",
                "INCREMENTAL_BY_TIME_RANGE (time_column d, batch_size -1) | not-positive",
                "INCREMENTAL_BY_TIME_RANGE (time_column d, auto_restatement_cron 'no') | cron-invalid",
                "INCREMENTAL_BY_TIME_RANGE (time_column d, on_additive_change maybe) | wrong-value",
                "INCREMENTAL_BY_UNIQUE_KEY                          | unique-key-missing",
                "INCREMENTAL_BY_PARTITION (forward_only true)       | forward-only-given",
                "SCD_TYPE_2_BY_TIME                                 | unique-key-missing",
                "SCD_TYPE_2_BY_COLUMN (unique_key id)               | columns-missing",
                "MANAGED                                            | managed-model-not-supported",
                "CUSTOM (materialization 'x')                       | custom-model-not-supported",
            })
    void what_a_kind_cannot_be_is_named(String text, String code) {
        read(text, PLAIN);

        assertThat(findings.inOrder()).extracting(Diagnostic::code).containsExactly(code);
    }

    @Test
    void an_unknown_kind_comes_with_the_one_that_was_meant() {
        read("INCREMENTAL_BY_TIMERANGE (time_column d)", PLAIN);

        assertThat(findings.inOrder().getFirst().mend())
                .isEqualTo("Did you mean 'INCREMENTAL_BY_TIME_RANGE'?");
    }

    @Test
    void project_defaults_reach_only_kinds_that_have_the_property() {
        KindSurroundings around =
                new KindSurroundings(
                        word -> word,
                        Value::sql,
                        value -> value,
                        "%Y",
                        OnChange.WARN,
                        OnChange.ERROR,
                        9);

        Kind range = read("INCREMENTAL_BY_TIME_RANGE (time_column d)", around);

        assertThat(range.batching()).isEqualTo(new Batching(null, 9, 0));
        assertThat(range.evolution().onDestructiveChange()).isEqualTo(OnChange.WARN);
        assertThat(range.evolution().onAdditiveChange()).isEqualTo(OnChange.ERROR);
        assertThat(read("FULL", around)).isEqualTo(new Kind.Full());
    }
}
