package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static dev.waymark.sql.Tables.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Likeness.Different;
import dev.waymark.kernel.sql.Likeness.OnlyAdditions;
import dev.waymark.kernel.sql.Likeness.Same;
import dev.waymark.kernel.sql.Likeness.Unreadable;
import dev.waymark.kernel.sql.Sql.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static Likeness compare(String before, String after) {
        return SQL.compare(query(before), query(after));
    }

    @Test
    void names_the_additions() {
        assertThat(compare("SELECT a FROM raw.t", "SELECT b AS k, a, x FROM raw.t"))
                .isEqualTo(new OnlyAdditions(List.of("k", "x")));
    }

    @Test
    void names_the_place_of_a_difference() {
        assertThat(compare("SELECT a FROM raw.t WHERE b = 1", "SELECT a FROM raw.t WHERE b = 2"))
                .isEqualTo(new Different("WHERE"));
        assertThat(compare("SELECT a, x FROM raw.t", "SELECT a, x + 1 AS x FROM raw.t"))
                .isEqualTo(new Different("projection x"));
        assertThat(compare("SELECT a FROM raw.t", "SELECT a FROM raw.t LIMIT 5"))
                .isEqualTo(new Different("LIMIT"));
        assertThat(
                        compare(
                                "WITH w AS (SELECT a FROM raw.t GROUP BY a) SELECT a FROM w",
                                "WITH w AS (SELECT a FROM raw.t GROUP BY b) SELECT a FROM w"))
                .isEqualTo(new Different("GROUP BY of w"));
    }

    @Test
    void a_side_that_is_not_optimised_equals_the_other_only_where_it_says_everything() {
        Query written = query("SELECT t.a AS a FROM memory.raw.t AS t WHERE t.b > 1");
        Query bare = query("SELECT a FROM raw.t WHERE b > 1");

        assertThat(SQL.compare(written, plain(written))).isEqualTo(new Same());
        assertThat(SQL.compare(bare, plain(bare))).isInstanceOf(Different.class);
        assertThat(SQL.compare(plain(bare), plain(bare))).isEqualTo(new Same());
    }

    @Test
    void columns_that_can_be_told_on_one_side_only_are_a_difference() {
        Query known = query("SELECT a FROM raw.t");
        Query unknown = new Query(known.text(), "duckdb", "memory", Map.of(), true);

        assertThat(SQL.compare(known, unknown)).isInstanceOf(Different.class);
        assertThat(SQL.compare(unknown, unknown)).isEqualTo(new Same());
    }

    @Test
    void a_typed_literal_is_a_cast_but_where_casts_may_fail() {
        String literal = "SELECT a FROM raw.t WHERE d > DATE '2024-01-01'";
        String cast = "SELECT a FROM raw.t WHERE d > CAST('2024-01-01' AS DATE)";

        assertThat(SQL.compare(query(literal, "databricks"), query(cast, "databricks")))
                .isEqualTo(new Same());
        assertThat(SQL.compare(query(literal, "spark"), query(cast, "spark")))
                .isInstanceOf(Different.class);
    }

    @Test
    void clickhouse_knows_the_current_timestamp_by_its_parentheses() {
        String before = "SELECT a FROM raw.t";

        assertThat(added(before, "SELECT a, CURRENT_TIMESTAMP() AS n FROM raw.t"))
                .isInstanceOf(OnlyAdditions.class);
        assertThat(added(before, "SELECT a, CURRENT_TIMESTAMP AS n FROM raw.t"))
                .isInstanceOf(Different.class);
    }

    private static Likeness added(String before, String after) {
        return SQL.compare(query(before, "clickhouse"), query(after, "clickhouse"));
    }

    private static Query plain(Query query) {
        return new Query(
                query.text(), query.dialect(), query.defaultCatalog(), query.sources(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "duckdb, ANTI JOIN",
        "duckdb, SEMI JOIN",
        "duckdb, ASOF JOIN",
        "spark, LEFT ANTI JOIN"
    })
    void joins_that_only_look_for_rows_are_read(String dialect, String join) {
        String text = "SELECT t.a%s FROM raw.t AS t " + join + " raw.u AS k ON t.a = k.a";

        assertThat(
                        SQL.compare(
                                query(text.formatted(""), dialect),
                                query(text.formatted(", t.b"), dialect)))
                .isEqualTo(new OnlyAdditions(List.of("b")));
        assertThat(
                        SQL.compare(
                                query(text.formatted(""), dialect),
                                query(text.formatted("").replace(join, "JOIN"), dialect)))
                .isInstanceOf(Different.class);
    }

    @Test
    void types_of_clickhouse_may_be_nested() {
        String text = "SELECT CAST(a AS %s(String)) AS a FROM raw.t";

        assertThat(added(text.formatted("Nullable"), text.formatted("Nullable")))
                .isEqualTo(new Same());
        assertThat(added(text.formatted("Nullable"), text.formatted("Array")))
                .isInstanceOf(Different.class);
    }

    @Test
    void a_hint_counts_and_hides_nothing() {
        String hinted = "SELECT /*+ BROADCAST(u) */ t.a FROM raw.t JOIN raw.u ON t.a = u.a";

        assertThat(SQL.compare(query(hinted, "spark"), query(hinted + " WHERE TRUE", "spark")))
                .isEqualTo(new Same());
        assertThat(
                        SQL.compare(
                                query(hinted, "spark"),
                                query(hinted.replace("BROADCAST", "MERGE"), "spark")))
                .isInstanceOf(Different.class);
    }

    @Test
    void a_cast_to_a_row_has_its_fields() {
        String row = "SELECT a, CAST(ROW(1) AS ROW(k %s)) AS r FROM raw.t";

        assertThat(
                        SQL.compare(
                                query(row.formatted("INT"), "trino"),
                                query(row.formatted("int"), "trino")))
                .isEqualTo(new Same());
        assertThat(
                        SQL.compare(
                                query(row.formatted("INT"), "trino"),
                                query(row.formatted("DATE"), "trino")))
                .isInstanceOf(Different.class);
    }

    @Test
    void an_addition_that_takes_over_a_name_is_a_difference() {
        assertThat(
                        compare(
                                "SELECT a + 1 AS k, k * 2 AS l FROM raw.t",
                                "SELECT a + 1 AS k, b AS k, k * 2 AS l FROM raw.t"))
                .isInstanceOf(Different.class);
        assertThat(
                        compare(
                                "SELECT a FROM raw.n ORDER BY b",
                                "SELECT a, c AS b FROM raw.n ORDER BY b"))
                .isInstanceOf(Different.class);
    }

    @Test
    void what_the_parser_refuses_is_the_same_only_in_other_blanks() {
        String refused = "SELECT a FROM raw.t ANY LEFT WHATEVER raw.u";

        assertThat(compare(refused, refused.replace(" FROM", "\n  FROM /* where from */")))
                .isEqualTo(new Same());
        assertThat(compare(refused, refused + " WHERE a = 1")).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_clause_that_the_parser_drops_is_not_overlooked() {
        assertThat(
                        compare(
                                "SELECT a FROM raw.t UNION ALL BY NAME SELECT a FROM raw.u",
                                "SELECT a FROM raw.t UNION ALL SELECT a FROM raw.u"))
                .isNotEqualTo(new Same());
        assertThat(
                        compare(
                                "SELECT sum((a + 1)) OVER (ORDER BY b) AS s FROM raw.t",
                                "SELECT sum(a + 1) OVER (ORDER BY b) AS s FROM raw.t"))
                .isNotEqualTo(new Same());
    }

    @Test
    void without_optimisation_equivalent_forms_differ() {
        Query before = unoptimised("SELECT a FROM raw.t WHERE a = 1 AND b = 2");
        Query after = unoptimised("SELECT a FROM raw.t WHERE b = 2 AND a = 1");

        assertThat(SQL.compare(before, after)).isEqualTo(new Different("WHERE"));
        assertThat(SQL.compare(before, unoptimised("SELECT a AS a FROM raw.t t WHERE a=1 AND b=2")))
                .isEqualTo(new Same());
    }

    private static Query unoptimised(String text) {
        return new Query(text, "duckdb", "memory", Tables.sources("duckdb"), false);
    }

    @Test
    void a_star_sees_other_columns_above() {
        Query before = over(List.of("a", "b"));
        Query after = over(List.of("a", "b", "c"));

        assertThat(SQL.compare(before, after)).isEqualTo(new OnlyAdditions(List.of("c")));
        assertThat(SQL.compare(after, before)).isEqualTo(new Different("projection c"));
        assertThat(SQL.compare(before, over(List.of()))).isInstanceOf(Different.class);
        assertThat(SQL.compare(over(List.of()), over(List.of()))).isEqualTo(new Same());
    }

    private static Query over(List<String> columns) {
        Map<ModelName, List<Column>> sources =
                Map.of(
                        ModelName.of("memory", "raw", "s"),
                        columns.stream().map(name -> new Column(name, "INT")).toList());
        return new Query("SELECT * FROM raw.s", "duckdb", "memory", sources, true);
    }

    @Test
    void a_name_that_becomes_ambiguous_is_a_difference() {
        String text = "SELECT u FROM raw.t JOIN raw.u ON t.a = u.a";
        Map<ModelName, List<Column>> more =
                Map.of(
                        ModelName.of("memory", "raw", "t"),
                        List.of(new Column("a", "INT"), new Column("u", "INT")),
                        ModelName.of("memory", "raw", "u"),
                        List.of(new Column("a", "INT"), new Column("u", "INT")));

        assertThat(SQL.compare(query(text), new Query(text, "duckdb", "memory", more, true)))
                .isInstanceOf(Different.class);
    }

    @Test
    void an_anti_join_is_no_join() {
        assertThat(
                        compare(
                                "SELECT t.a FROM raw.t ANTI JOIN raw.u ON t.a = u.a",
                                "SELECT t.a FROM raw.t JOIN raw.u ON t.a = u.a"))
                .isEqualTo(new Different("JOIN u"));
    }

    @Test
    void thousands_of_conditions_in_a_row_are_no_trouble() {
        String text = "SELECT a FROM raw.t WHERE a = 0" + " OR a = 1".repeat(2_000);

        assertThat(compare(text, text + " OR a = 2")).isEqualTo(new Different("WHERE"));
        assertThat(compare(text, text.replace(" OR ", "\nOR "))).isEqualTo(new Same());
    }
}
