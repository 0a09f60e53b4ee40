package dev.waymark.project.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.token.Token;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNamesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    duckdb ==> SELECT a, t.b, s.t."C d", e::INT FROM t       ==> a b "C d" e
                    duckdb ==> SELECT f(a, b) AS x, g(c) y, z w, 1 + 2 AS v, FROM t ==> x y w v
                    duckdb ==> WITH c AS (SELECT q FROM r) SELECT DISTINCT ON (a, b) a, (SELECT 1) AS k FROM c ==> a k
                    duckdb ==> SELECT a IS DISTINCT FROM b AS d, CASE WHEN x THEN y END AS e FROM t ==> d e
                    duckdb ==> SELECT a FROM t UNION ALL SELECT b FROM u     ==> a
                    tsql   ==> SELECT TOP 10 a, [B c], x = f(y) FROM t       ==> a [B c] x
                    tsql   ==> SELECT TOP (5) PERCENT a AS 'q r', b FROM t   ==> 'q r' b
                    bigquery ==> SELECT AS STRUCT a, b FROM t                ==> a b
                    """)
    void are_those_of_the_select_list(String dialect, String query, String names) {
        assertThat(names(query, dialect)).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            value = {
                "SELECT * FROM t",
                "SELECT a, t.* FROM t",
                "SELECT a, b + 1 FROM t",
                "SELECT f(x) FROM t",
                "SELECT CASE WHEN x THEN y END FROM t",
                "SELECT a IS NULL, b FROM t",
                "SELECT posexplode(a) AS (p, v) FROM t",
                "SELECT a, , b FROM t",
                "SELECT",
                "SELECT FROM t",
                "(SELECT a FROM t)",
                "FROM t",
                "DROP TABLE t",
            })
    void one_name_left_open_tells_nothing(String query) {
        assertThat(WrittenNames.of(query, "duckdb")).isEmpty();
    }

    private static String names(String query, String dialect) {
        List<Token> names = WrittenNames.of(query, dialect).orElseThrow();
        return String.join(" ", names.stream().map(Token::text).toList());
    }
}
