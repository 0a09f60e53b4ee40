package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static dev.waymark.sql.Tables.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    private static List<String> names(String text) {
        List<Column> columns = SQL.columns(query(text));
        return columns == null ? List.of("?") : columns.stream().map(Column::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT a, b AS k, x::int FROM raw.t              | a k x
                    SELECT A, "My Col" FROM raw.n                    | a my col
                    SELECT a + 1, max(b), b FROM raw.t               | _col_0 _col_1 b
                    SELECT * FROM raw.u                              | a u v
                    SELECT u.*, t.c FROM raw.t JOIN raw.u USING (a)  | a u v c
                    SELECT * EXCLUDE (u) FROM raw.u                  | a v
                    SELECT * REPLACE (a + 1 AS a) FROM raw.u         | a u v
                    SELECT * FROM raw.t JOIN raw.u USING (a)         | a b c d ts x f arr u v
                    WITH w(k) AS (SELECT a FROM raw.t) SELECT * FROM w             | k
                    WITH w AS (SELECT *, 1 AS one FROM raw.u) SELECT w.* FROM w    | a u v one
                    SELECT * FROM (SELECT a, b FROM raw.n) AS q(k)                 | k b
                    SELECT a AS k FROM raw.t UNION ALL SELECT u FROM raw.u         | k
                    SELECT q.e FROM raw.n, UNNEST(arr) AS q(e)                     | e
                    WITH RECURSIVE w AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM w) SELECT * FROM w | n
                    FROM raw.u                                       | a u v
                    FROM raw.t SELECT a, b                           | a b
                    SELECT * FROM raw.u ANTI JOIN raw.t ON u.a = t.a               | a u v
                    SELECT * FROM raw.u AS anti JOIN raw.u AS k ON anti.a = k.a    | a u v a u v
                    SELECT k FROM raw.n WHERE k IN (SELECT * FROM raw.m)           | k
                    """)
    void are_found_through_the_whole_query(String text, String expected) {
        assertThat(String.join(" ", names(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT * FROM raw.n
                    SELECT n.*, 1 AS one FROM raw.n JOIN raw.t ON true
                    SELECT * FROM raw.t JOIN read_csv('x.csv') AS r ON true
                    this is no query
                    """)
    void are_unknown_behind_a_star_over_unknown_columns(String text) {
        assertThat(SQL.columns(query(text))).isNull();
    }

    @Test
    void have_types_where_the_text_is_certain() {
        assertThat(
                        SQL.columns(
                                query(
                                        "SELECT a, x::decimal(10, 2) AS k, count(*) AS n, a > 1 AS p,"
                                                + " 'k' AS s, 1 AS i, sum(x) AS sx, my_udf(a) AS y,"
                                                + " coalesce(c, 'x') AS z,"
                                                + " CASE WHEN f THEN a ELSE b END AS w"
                                                + " FROM raw.t")))
                .containsExactly(
                        new Column("a", "INT"),
                        new Column("k", "DECIMAL(10,2)"),
                        new Column("n", "BIGINT"),
                        new Column("p", "BOOLEAN"),
                        new Column("s", "TEXT"),
                        new Column("i", "INT"),
                        new Column("sx", "DOUBLE"),
                        new Column("y", null),
                        new Column("z", "TEXT"),
                        new Column("w", "INT"));
    }

    @Test
    void carry_their_types_through_ctes_and_stars() {
        assertThat(
                        SQL.columns(
                                query(
                                        "WITH w AS (SELECT *, a::text AS k FROM raw.u) SELECT * FROM w")))
                .containsExactly(
                        new Column("a", "INT"),
                        new Column("u", "INT"),
                        new Column("v", "TEXT"),
                        new Column("k", "TEXT"));
    }

    @Test
    void are_folded_as_the_dialect_does() {
        assertThat(SQL.columns(query("SELECT a, \"b\" FROM raw.t", "snowflake")))
                .extracting(Column::name)
                .containsExactly("A", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    duckdb     | a::INT AS a, (b + 1)::DECIMAL(10, 2) AS "B c", CAST(f(x) AS TEXT[]) AS a
                    duckdb     | (SELECT MAX(u) FROM raw.u)::STRUCT(x INT, y TEXT) AS k, k::VARCHAR AS l
                    postgres   | (a IN (SELECT a FROM raw.u))::bool AS f, b::timestamptz AS at
                    bigquery   | CAST(a AS INT64) AS a, SAFE_CAST(b AS STRING) AS B
                    snowflake  | a::number(38, 0) AS a, TRY_CAST(b AS VARIANT) AS "b"
                    trino      | CAST(a AS bigint) AS a, TRY_CAST(b AS varchar(10)) AS b
                    spark      | CAST(a AS STRING) AS a, CAST(b AS TIMESTAMP_NTZ) AS b
                    clickhouse | CAST(a AS Nullable(UInt8)) AS a
                    """)
    void of_casts_are_the_same_whatever_stands_beside_them(String dialect, String casts) {
        String rest = " FROM raw.t AS t JOIN raw.u USING (a) WHERE b > 0 ORDER BY 1";

        List<Column> alone = SQL.columns(query("SELECT " + casts + rest, dialect));

        assertThat(SQL.columns(query("SELECT " + casts + ", t.x" + rest, dialect)))
                .startsWith(alone.toArray(Column[]::new))
                .hasSize(alone.size() + 1);
        assertThat(alone).extracting(Column::type).doesNotContainNull();
    }

    @Test
    void units_of_time_are_names_of_columns_where_no_unit_is_asked_for() {
        assertThat(names("SELECT day, MAX(month), DATE_TRUNC('day', day) AS k FROM raw.other"))
                .containsExactly("day", "_col_1", "k");
        assertThat(names("SELECT day::DATE, s.day FROM (SELECT 1 AS day) AS s"))
                .containsExactly("day", "day");
    }
}
