package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.ModelName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelocationTest {

    private static final Map<ModelName, String> MOVES =
            Map.of(
                    ModelName.of("memory", "raw", "t"), "\"phys\".\"t__1\"",
                    ModelName.of("memory", "raw", "u"), "(SELECT 1 AS a)");

    private static String relocate(String text) {
        return SQL.relocate(text, "duckdb", "memory", MOVES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT a FROM raw.t                    | SELECT a FROM "phys"."t__1" AS t
                    SELECT a FROM raw.t AS k               | SELECT a FROM "phys"."t__1" AS k
                    SELECT a FROM raw.t k                  | SELECT a FROM "phys"."t__1" k
                    SELECT a FROM memory."RAW".T, raw.n    | SELECT a FROM "phys"."t__1" AS T, raw.n
                    SELECT a FROM raw."T"                  | SELECT a FROM "phys"."t__1" AS "T"
                    SELECT raw.t.a, t.b, raw.t.* FROM raw.t| SELECT t.a, t.b, t.* FROM "phys"."t__1" AS t
                    SELECT raw.t.a FROM raw.t AS k         | SELECT raw.t.a FROM "phys"."t__1" AS k
                    SELECT a FROM raw.n JOIN raw.u ON 1=1  | SELECT a FROM raw.n JOIN (SELECT 1 AS a) AS u ON 1=1
                    SELECT a FROM (SELECT a FROM raw.t)    | SELECT a FROM (SELECT a FROM "phys"."t__1" AS t)
                    SELECT (SELECT max(a) FROM raw.t)      | SELECT (SELECT max(a) FROM "phys"."t__1" AS t)
                    SELECT 1 WHERE 1 IN (SELECT a FROM raw.t) | SELECT 1 WHERE 1 IN (SELECT a FROM "phys"."t__1" AS t)
                    SELECT a FROM raw.t QUALIFY row_number() OVER (ORDER BY (SELECT max(a) FROM raw.t)) = 1 | SELECT a FROM "phys"."t__1" AS t QUALIFY row_number() OVER (ORDER BY (SELECT max(a) FROM "phys"."t__1" AS t)) = 1
                    SELECT a FROM raw.t TABLESAMPLE (10)   | SELECT a FROM "phys"."t__1" AS t TABLESAMPLE (10)
                    SELECT t.a FROM raw.t ANTI JOIN raw.n ON t.a = n.a | SELECT t.a FROM "phys"."t__1" AS t ANTI JOIN raw.n ON t.a = n.a
                    FROM raw.t SELECT a,                   | FROM "phys"."t__1" AS t SELECT a,
                    SELECT 'raw.t' AS "raw.t" FROM raw.t -- raw.t | SELECT 'raw.t' AS "raw.t" FROM "phys"."t__1" AS t -- raw.t
                    """)
    void replaces_tables_and_nothing_else(String text, String expected) {
        assertThat(relocate(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"t,10,2026-01-31", "t,99,2026-02-01", "u,10,2026-01-31", "t1,10,2026-01-31"})
    void texts_that_are_alike_but_for_digits_keep_their_own(String table, String n, String day) {
        String text = "SELECT raw.%s.a + %s FROM raw.%s WHERE day = '%s'";
        Map<ModelName, String> moves = Map.of(ModelName.of("memory", "raw", table), "moved");

        assertThat(SQL.relocate(text.formatted(table, n, table, day), "duckdb", "memory", moves))
                .isEqualTo(
                        "SELECT %s.a + %s FROM moved AS %s WHERE day = '%s'"
                                .formatted(table, n, table, day));
    }

    @Test
    void files_that_are_read_by_name_are_told_apart_by_their_digits() {
        for (int i = 0; i < 3; i++) {
            String text = "SELECT a FROM 'file%d.csv', raw.t".formatted(i);
            assertThat(relocate(text)).isEqualTo(text.replace("raw.t", "\"phys\".\"t__1\" AS t"));
        }
    }

    @Test
    void names_of_ctes_shadow_tables_where_they_are_in_scope() {
        Map<ModelName, String> moves = Map.of(ModelName.of("t"), "moved");

        assertThat(
                        SQL.relocate(
                                "WITH t AS (SELECT a FROM t) SELECT a FROM t",
                                "duckdb",
                                "memory",
                                moves))
                .isEqualTo("WITH t AS (SELECT a FROM moved AS t) SELECT a FROM t");
        assertThat(
                        SQL.relocate(
                                "SELECT a FROM (WITH t AS (SELECT 1 AS a) SELECT a FROM t) JOIN t ON true",
                                "duckdb",
                                "memory",
                                moves))
                .isEqualTo(
                        "SELECT a FROM (WITH t AS (SELECT 1 AS a) SELECT a FROM t) JOIN moved AS t"
                                + " ON true");
    }

    @Test
    void keeps_blanks_comments_and_case() {
        String text = "select  a, -- one\n\n\n  b,\n\tfrom RAW.T /* two */ where c = 'é😀'\n";

        assertThat(relocate(text))
                .isEqualTo(
                        "select  a, -- one\n\n\n  b,\n\tfrom \"phys\".\"t__1\" AS T /* two */ where c"
                                + " = 'é😀'\n");
    }

    @Test
    void goes_by_tokens_where_the_parser_refuses() {
        String text =
                "WITH w AS (SELECT 1) SELECT EXTRACT(year FROM d), [x FOR x IN l] FROM raw.t, w,"
                        + " raw.u AS k ANY WEIRD JOIN raw.t ON a IS DISTINCT FROM b";

        assertThat(SQL.facts(text, "duckdb").readable()).isFalse();
        assertThat(relocate(text))
                .isEqualTo(
                        "WITH w AS (SELECT 1) SELECT EXTRACT(year FROM d), [x FOR x IN l] FROM"
                                + " \"phys\".\"t__1\" AS t, w, (SELECT 1 AS a) AS k ANY WEIRD JOIN"
                                + " \"phys\".\"t__1\" AS t ON a IS DISTINCT FROM b");
    }

    @Test
    void quotes_the_old_name_as_the_dialect_does() {
        Map<ModelName, String> moves = Map.of(ModelName.of("p-1", "raw", "t"), "`x`");

        assertThat(SQL.relocate("SELECT a FROM `p-1.raw.t`", "bigquery", "", moves))
                .isEqualTo("SELECT a FROM `x` AS `t`");
        assertThat(SQL.relocate("SELECT a FROM p-1.raw.t", "bigquery", "", moves))
                .isEqualTo("SELECT a FROM `x` AS t");
    }

    @Test
    void the_target_of_a_statement_gets_no_alias() {
        assertThat(relocate("INSERT INTO raw.t SELECT a FROM raw.t"))
                .isEqualTo("INSERT INTO \"phys\".\"t__1\" SELECT a FROM \"phys\".\"t__1\" AS t");
        assertThat(relocate("DELETE FROM raw.t WHERE a = 1"))
                .isEqualTo("DELETE FROM \"phys\".\"t__1\" WHERE a = 1");
    }

    /// SQLMesh sends every name in quotes, so these run there; DuckDB 2 refuses them bare.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT at FROM range(3) AS s(at)       | SELECT "at" FROM range(3) AS s("at")
                    SELECT s.at, end FROM n AS s(at, end)  | SELECT s."at", "end" FROM n AS s("at", "end")
                    SELECT 1 AS at GROUP BY at ORDER BY at DESC | SELECT 1 AS "at" GROUP BY "at" ORDER BY "at" DESC
                    SELECT lambda + 1 WHERE at > 2 AND at::date = d | SELECT "lambda" + 1 WHERE "at" > 2 AND "at"::date = d
                    SELECT max(at) FROM raw.at             | SELECT max("at") FROM raw."at"
                    SELECT a AT TIME ZONE 'UTC' AS b       | SELECT a AT TIME ZONE 'UTC' AS b
                    SELECT CASE WHEN a THEN 1 END AS b     | SELECT CASE WHEN a THEN 1 END AS b
                    SELECT list_transform(l, lambda x: x)  | SELECT list_transform(l, lambda x: x)
                    SELECT a FROM n LEFT JOIN k USING (a) ORDER BY a DESC, b ASC LIMIT 1 | SELECT a FROM n LEFT JOIN k USING (a) ORDER BY a DESC, b ASC LIMIT 1
                    SELECT a IS NULL, a ISNULL, left(a, 1) | SELECT a IS NULL, a ISNULL, left(a, 1)
                    SELECT sum(a) OVER (ORDER BY b)        | SELECT sum(a) OVER (ORDER BY b)
                    SELECT a, (SELECT 1 LIMIT 1) FROM n PIVOT (sum(a) FOR b IN (1)) | SELECT a, (SELECT 1 LIMIT 1) FROM n PIVOT (sum(a) FOR b IN (1))
                    """)
    void names_that_the_engine_takes_for_keywords_are_quoted(String text, String relocated) {
        assertThat(relocate(text)).isEqualTo(relocated);
    }

    @Test
    void other_engines_get_what_was_written() {
        assertThat(SQL.relocate("SELECT at FROM n", "postgres", "memory", MOVES))
                .isEqualTo("SELECT at FROM n");
    }
}
