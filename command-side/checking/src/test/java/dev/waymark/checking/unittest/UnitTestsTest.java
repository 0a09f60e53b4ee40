package dev.waymark.checking.unittest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.checking.CheckedProject;
import dev.waymark.checking.unittest.Outcome.Errored;
import dev.waymark.checking.unittest.Outcome.Failed;
import dev.waymark.checking.unittest.Outcome.NotRun;
import dev.waymark.checking.unittest.Outcome.Passed;
import dev.waymark.checking.unittest.compare.Difference.RowSets;
import dev.waymark.checking.unittest.compare.Difference.Value;
import dev.waymark.checking.unittest.compare.Difference.Values;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The verdicts are those of SQLMesh 0.236.4 on the same tests.
class UnitTestsTest {

    private static final String ALL =
            "SELECT id, moment, day, amount, name, ok, tz, x FROM raw.events";
    private static final String AGGREGATE =
            """
            WITH base AS (SELECT id, amount FROM raw.events),
                 s AS (SELECT id, sum(amount) AS total FROM base GROUP BY id ORDER BY id)
            SELECT id, total * @rate AS total, @greeting AS g FROM s
            """;

    @TempDir Path folder;

    private Outcome verdict(String query, String inputs, String outputs) {
        return verdict(query, inputs, outputs, "");
    }

    private Outcome verdict(String query, String inputs, String outputs, String more) {
        return CheckedProject.in(folder)
                .incremental(query)
                .tests(
                        """
                        it:
                          model: db.m
                          inputs: %s
                          outputs: %s
                          %s
                        """
                                .formatted(inputs, outputs, more))
                .outcome();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{id: 1, moment: 2024-01-01 10:00:00, day: 2024-01-01}] | [{id: 1, moment: '2024-01-01 10:00:00', day: '2024-01-01'}]",
                "[{ok: true, tz: '2024-01-01 00:00:00+00:00'}] | [{ok: true, tz: '2024-01-01 00:00:00+00:00'}]",
                "[{id: '7', amount: '2.5'}]    | [{id: '7', amount: '2.5'}]",
                "[{id: 1}]                     | [{id: 1, name: null}]",
                "[{id: 1}, {id: 2}]            | [{id: 2}, {id: 1}]",
                "[{x: 0.30000000000000004, amount: 100.01}] | [{x: 0.3, amount: 100.0101}]",
                "[]                            | []",
                "[{ok: true}]                  | [{ok: 1}]",
                "[{moment: 2024-01-01, day: '2024-01-02'}] | [{moment: 2024-01-01, day: '2024-01-02 00:00:00'}]",
                "[{moment: '0001-01-01 00:00:00'}] | [{moment: '0001-01-01 00:00:00'}]",
            })
    void a_test_passes_when_the_query_gives_what_it_expects(String given, String expected) {
        assertThat(verdict(ALL, "{raw.events: " + given + "}", "{query: " + expected + "}"))
                .isEqualTo(new Passed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{id: 1}, {id: 2}]     | [{id: 1}, {id: 3}]",
                "[{id: 1}, {id: 2}]     | [{id: 1}]",
                "[{id: 1}]              | []",
                "[{amount: 1.50}]       | [{amount: 1.51}]",
                "[{ok: true}]           | [{ok: false}]",
                "[{id: 1, name: q}]     | [{id: 1}]",
            })
    void a_test_fails_when_the_query_gives_something_else(String given, String expected) {
        assertThat(verdict(ALL, "{raw.events: " + given + "}", "{query: " + expected + "}"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void a_failure_names_each_value_that_is_not_as_expected() {
        assertThat(
                        verdict(
                                "SELECT id, name FROM raw.events",
                                "{raw.events: [{id: 1, name: a}, {id: 2}]}",
                                "{query: [{id: 1, name: b}, {id: 2}]}"))
                .isEqualTo(
                        new Failed(
                                List.of(
                                        new Mismatch(
                                                null,
                                                new Values(
                                                        List.of(
                                                                new Value(
                                                                        0, "name", "b", "a")))))));
    }

    @Test
    void a_failure_shows_the_rows_that_are_missing_and_those_that_nobody_expects() {
        assertThat(
                        verdict(
                                "SELECT id, name FROM raw.events",
                                "{raw.events: [{id: 1}, {id: 2, name: a}]}",
                                "{query: [{id: 1}, {id: 1}, {id: 3}]}"))
                .isEqualTo(
                        new Failed(
                                List.of(
                                        new Mismatch(
                                                null,
                                                new RowSets(
                                                        List.of("id", "name"),
                                                        List.of(
                                                                List.of("1", "NULL"),
                                                                List.of("3", "NULL")),
                                                        List.of(List.of("2", "a")))))));
    }

    @Test
    void a_column_that_the_query_has_not_cannot_be_expected() {
        assertThat(verdict(ALL, "{raw.events: [{id: 1}]}", "{query: [{id: 1, zzz: 2}]}"))
                .isInstanceOfSatisfying(
                        Errored.class,
                        it -> assertThat(it.message()).contains("unknown column(s): zzz"));
    }

    @Test
    void a_column_that_a_table_is_known_not_to_have_cannot_be_given() {
        assertThat(verdict(ALL, "{raw.events: [{id: 1, zzz: 2}]}", "{query: [{id: 1}]}"))
                .isInstanceOfSatisfying(
                        Errored.class,
                        it -> assertThat(it.message()).contains("raw", "events", "zzz"));
    }

    @Test
    void the_order_of_rows_counts_where_the_query_has_one() {
        String query = "SELECT id FROM raw.events ORDER BY id DESC";
        String given = "{raw.events: [{id: 1}, {id: 2}]}";

        assertThat(verdict(query, given, "{query: [{id: 2}, {id: 1}]}")).isEqualTo(new Passed());
        assertThat(verdict(query, given, "{query: [{id: 1}, {id: 2}]}")).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{partial: true, query: [{id: 1}]}",
                "{query: {partial: true, rows: [{id: 1}]}}",
            })
    void a_partial_test_looks_at_the_columns_that_it_names(String outputs) {
        assertThat(verdict(ALL, "{raw.events: [{id: 1, name: q}]}", outputs))
                .isEqualTo(new Passed());
    }

    @Test
    void what_a_cte_gives_can_be_expected_and_its_order_counts_too() {
        String given = "{raw.events: [{id: 1, amount: 1}, {id: 1, amount: 2}, {id: 2, amount: 5}]}";

        assertThat(
                        verdict(
                                AGGREGATE,
                                given,
                                "{ctes: {s: [{id: 1, total: 3}, {id: 2, total: 5}]},"
                                        + " query: [{id: 1, total: 6, g: hi}, {id: 2, total: 10, g: hi}]}"))
                .isEqualTo(new Passed());
        assertThat(verdict(AGGREGATE, given, "{ctes: {s: [{id: 2, total: 5}, {id: 1, total: 3}]}}"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        it ->
                                assertThat(it.mismatches())
                                        .extracting(Mismatch::cte)
                                        .containsExactly("s"));
    }

    @Test
    void every_output_that_differs_is_told_at_once() {
        assertThat(
                        verdict(
                                AGGREGATE,
                                "{raw.events: [{id: 1, amount: 1}]}",
                                "{ctes: {base: [{id: 5}]}, query: [{id: 9}]}"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        it ->
                                assertThat(it.mismatches())
                                        .extracting(Mismatch::cte)
                                        .containsExactly("base", null));
    }

    @Test
    void a_cte_that_is_not_there_cannot_be_expected() {
        assertThat(verdict(AGGREGATE, "{raw.events: []}", "{ctes: {nope: [{id: 2}]}}"))
                .isInstanceOfSatisfying(
                        Errored.class, it -> assertThat(it.message()).contains("nope"));
    }

    @Test
    void a_cte_may_read_itself() {
        assertThat(
                        verdict(
                                "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT n FROM t",
                                "{}",
                                "{ctes: {t: [{n: 1}, {n: 2}, {n: 3}]}, query: [{n: 1}, {n: 2}, {n: 3}]}"))
                .isEqualTo(new Passed());
    }

    @Test
    void a_test_has_its_own_variables() {
        assertThat(
                        verdict(
                                AGGREGATE,
                                "{raw.events: [{id: 1, amount: 1}]}",
                                "{query: [{id: 1, total: 10, g: yo}]}",
                                "vars: {rate: 10, greeting: yo}"))
                .isEqualTo(new Passed());
    }

    @Test
    void a_test_says_for_which_range_the_query_runs_and_when_now_is() {
        assertThat(
                        verdict(
                                "SELECT id, @start_ds AS s, @end_ds AS e, @execution_ds AS x,"
                                        + " current_date AS cd, current_timestamp AS ct FROM raw.events"
                                        + " WHERE day BETWEEN @start_date AND @end_date",
                                "{raw.events: [{id: 1, day: 2024-01-02}, {id: 2, day: 2024-01-03}]}",
                                "{query: [{id: 1, s: '2024-01-01', e: '2024-01-02', x: '2024-01-05',"
                                        + " cd: 2024-01-05, ct: '2024-01-05 12:00:00'}]}",
                                "vars: {start: 2024-01-01, end: 2024-01-02, execution_time: '2024-01-05 12:00:00'}"))
                .isEqualTo(new Passed());
    }

    @Test
    void without_times_a_query_runs_for_the_first_day_of_the_epoch() {
        assertThat(
                        verdict(
                                "SELECT @start_ds AS s, @end_ds AS e, @execution_ds AS x",
                                "{}",
                                "{query: [{s: '1970-01-01', e: '1970-01-01', x: '1970-01-01'}]}"))
                .isEqualTo(new Passed());
    }

    @Test
    void a_single_time_variable_can_be_anything() {
        assertThat(
                        verdict(
                                "SELECT @start_ds AS s",
                                "{}",
                                "{query: [{s: foo}]}",
                                "vars: {start_ds: foo}"))
                .isEqualTo(new Passed());
    }

    @Test
    void a_model_that_reads_itself_starts_from_nothing() {
        String query =
                "SELECT e.id::INT AS id, COALESCE(s.n, 0)::INT + 1 AS n"
                        + " FROM raw.events e LEFT JOIN db.m s ON s.id = e.id";

        assertThat(verdict(query, "{raw.events: [{id: 1}]}", "{query: [{id: 1, n: 1}]}"))
                .isEqualTo(new Passed());
        assertThat(
                        verdict(
                                query,
                                "{raw.events: [{id: 1}], db.m: [{id: 1, n: 4}]}",
                                "{query: [{id: 1, n: 5}]}"))
                .isEqualTo(new Passed());
    }

    @Test
    void lists_and_structs_are_compared_part_by_part() {
        String query = "SELECT id, [id, id + 1] AS l, {'a': id, 'b': name} AS st FROM raw.events";
        String given = "{raw.events: [{id: 1, name: x}]}";

        assertThat(verdict(query, given, "{query: [{id: 1, l: [1, 2], st: {a: 1, b: x}}]}"))
                .isEqualTo(new Passed());
        assertThat(verdict(query, given, "{query: [{id: 1, l: [1, 3], st: {a: 1, b: x}}]}"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void an_output_without_a_name_is_called_by_its_place() {
        assertThat(
                        verdict(
                                "SELECT id, count(*) FROM raw.events GROUP BY id",
                                "{raw.events: [{id: 1}, {id: 1}]}",
                                "{query: [{id: 1, _col_1: 2}]}"))
                .isEqualTo(new Passed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{a: 1, b: x}] | {a: 1, b: x, c: 2}",
                "{columns: {a: INT, b: DATE}, rows: [{a: 1, b: '2024-01-01'}]} | {a: 1, b: 2024-01-01, c: 2}",
            })
    void types_of_a_table_of_which_nothing_is_known_come_from_the_test(
            String given, String expected) {
        assertThat(
                        verdict(
                                "SELECT a, b, a + 1 AS c FROM raw.loose",
                                "{raw.loose: " + given + "}",
                                "{query: [" + expected + "]}"))
                .isEqualTo(new Passed());
    }

    @Test
    void what_is_not_known_of_a_table_is_taken_from_the_first_row() {
        assertThat(
                        verdict(
                                "SELECT a, a + 1 AS c FROM raw.loose",
                                "{raw.loose: [{a: 1}, {a: 2.6}]}",
                                "{query: [{a: 1, c: 2}, {a: 3, c: 4}]}"))
                .isEqualTo(new Passed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{a: 1, b: null}]    | Failed to infer the data type of column 'b'",
                "[{a: 1}, {b: x}]     | unknown column(s): b",
            })
    void what_the_first_row_does_not_tell_must_be_said(String given, String message) {
        assertThat(verdict("SELECT a FROM raw.loose", "{raw.loose: " + given + "}", "{query: []}"))
                .isInstanceOfSatisfying(
                        Errored.class, it -> assertThat(it.message()).contains(message));
    }

    @Test
    void a_table_of_which_nothing_is_known_and_that_has_no_rows_needs_columns() {
        assertThat(verdict("SELECT a FROM raw.loose", "{raw.loose: []}", "{query: []}"))
                .isInstanceOfSatisfying(
                        Errored.class, it -> assertThat(it.message()).contains("columns"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{query: \"SELECT 1 AS id, 'n' AS name\"} | {query: \"SELECT 1 AS id, 'n' AS name\"}",
                "{format: csv, rows: \"id,name\\n1,n\\n\"} | [{id: 1, name: n}]",
                "{format: csv, csv_settings: {sep: '#'}, rows: \"id#name\\n1#n\\n\"} | {rows: [{id: 1, name: n}]}",
                "{format: csv, path: tests/data.csv} | {path: tests/rows.yaml}",
            })
    void rows_come_from_queries_csv_and_files_too(String given, String expected) {
        CheckedProject.in(folder)
                .with("tests/data.csv", "id,name\n1,n\n")
                .with("tests/rows.yaml", "rows: [{id: 1, name: n}]\n");

        assertThat(verdict(ALL, "{raw.events: " + given + "}", "{query: " + expected + "}"))
                .isEqualTo(new Passed());
    }

    @Test
    void names_of_columns_are_folded_as_the_dialect_does_and_quoted_where_they_need_it() {
        assertThat(
                        verdict(
                                "SELECT id AS MyId, name AS \"Quoted Name\" FROM raw.events",
                                "{raw.events: [{ID: 1, name: z}]}",
                                "{query: [{MYID: 1, Quoted Name: z}]}"))
                .isEqualTo(new Passed());
    }

    @Test
    void a_number_is_no_text() {
        assertThat(
                        verdict(
                                "SELECT id::TEXT AS t FROM raw.events",
                                "{raw.events: [{id: 1}]}",
                                "{query: [{t: 1}]}"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void what_the_engine_says_of_a_broken_query_is_told() {
        assertThat(
                        verdict(
                                "SELECT nope(id) AS a FROM raw.events",
                                "{raw.events: []}",
                                "{query: []}"))
                .isInstanceOfSatisfying(
                        Errored.class, it -> assertThat(it.message()).contains("nope"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT id + 1 AS a FROM raw.events     | [{a: 2}] | Passed",
                "SELECT id + 1 AS a FROM raw.events     | [{a: 3}] | NotRun",
                "SELECT SAFE_ADD(id, 1) AS a FROM raw.events | [{a: 2}] | NotRun",
            })
    void a_text_in_another_dialect_passes_or_tells_nothing(
            String query, String expected, String kind) {
        Outcome outcome =
                CheckedProject.in(folder)
                        .with(
                                "models/m.sql",
                                "MODEL (name db.m, kind FULL, dialect bigquery);\n" + query)
                        .tests(
                                "it: {model: db.m, inputs: {raw.events: [{id: 1}]}, outputs: {query: "
                                        + expected
                                        + "}}")
                        .outcome();

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(outcome.isGood()).isTrue();
    }

    @Test
    void a_model_that_needs_python_is_not_run() {
        Outcome outcome =
                CheckedProject.in(folder)
                        .with(
                                "macros/own.py",
                                "from sqlmesh import macro\n\n@macro()\ndef one(evaluator):\n    return '1'\n")
                        .model("SELECT @one() AS a")
                        .tests("it: {model: db.m, outputs: {query: [{a: 1}]}}")
                        .outcome();

        assertThat(outcome)
                .isEqualTo(new NotRun("The model needs Python, which is not evaluated."));
    }
}
