package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionNamesTest {

    /// The names that SQLMesh's qualification gives; engines have others.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT id::INT, t.ds::TEXT FROM t      | SELECT id::INT AS id, t.ds::TEXT AS ds FROM t
                    SELECT CAST(n.a AS DECIMAL(9, 2)), "B"::DOUBLE PRECISION FROM n | SELECT CAST(n.a AS DECIMAL(9, 2)) AS a, "B"::DOUBLE PRECISION AS "B" FROM n
                    SELECT a::INT b, a::INT AS c, a::INT::TEXT FROM n | SELECT a::INT b, a::INT AS c, a::INT::TEXT AS a FROM n
                    WITH w AS (SELECT a::INT FROM n) SELECT a FROM w | WITH w AS (SELECT a::INT AS a FROM n) SELECT a FROM w
                    SELECT COUNT(*), a, SUM(b)::INT FROM n | SELECT COUNT(*) AS "_col_0", a, SUM(b)::INT AS "_col_2" FROM n
                    SELECT DISTINCT ON (a) a::INT FROM n   | SELECT DISTINCT ON (a) a::INT AS a FROM n
                    SELECT a IS DISTINCT FROM b AS d FROM n| SELECT a IS DISTINCT FROM b AS d FROM n
                    SELECT * EXCLUDE (a), b::INT FROM n    | SELECT * EXCLUDE (a), b::INT AS b FROM n
                    SELECT 1 WHERE a IN (SELECT max(b) FROM n) | SELECT 1 AS "1" WHERE a IN (SELECT max(b) FROM n)
                    SELECT a FROM n UNION ALL SELECT b::INT FROM n | SELECT a FROM n UNION ALL SELECT b::INT AS b FROM n
                    CREATE TABLE k AS SELECT a::INT FROM n | CREATE TABLE k AS SELECT a::INT FROM n
                    """)
    void projections_without_an_alias_get_their_names(String text, String named) {
        assertThat(SQL.named(text, "duckdb")).isEqualTo(named);
    }
}
