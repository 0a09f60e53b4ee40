package dev.waymark.checking.unittest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithTest {

    @Test
    void each_cte_can_be_asked_for_its_rows() {
        With with =
                With.of(
                        "WITH a AS (SELECT (1) AS x), \"B c\"(y) AS NOT MATERIALIZED (SELECT x FROM a) SELECT y FROM \"B c\"",
                        "duckdb");

        assertThat(with.ctes()).containsOnlyKeys("a", "B c");
        assertThat(with.rowsOf(with.ctes().get("B c")))
                .isEqualTo(
                        "WITH a AS (SELECT (1) AS x), \"B c\"(y) AS NOT MATERIALIZED (SELECT x FROM a) SELECT * FROM \"B c\"");
        assertThat(with.ctes().get("a").query()).isEqualTo("SELECT (1) AS x");
    }

    @Test
    void a_query_without_the_clause_has_no_cte() {
        assertThat(With.of("SELECT 1 AS a", "duckdb").ctes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT a FROM t ORDER BY a                          | true",
                "SELECT a FROM t order  by a LIMIT 1                 | true",
                "SELECT a FROM (SELECT a FROM t ORDER BY a) AS s     | false",
                "SELECT sum(a) OVER (ORDER BY a) AS s FROM t         | false",
                "SELECT a FROM t -- ORDER BY a                       | false",
                "WITH s AS (SELECT a FROM t ORDER BY a) SELECT a FROM s | false",
            })
    void only_the_outermost_order_is_one(String query, boolean ordered) {
        assertThat(With.isOrdered(query, "duckdb")).isEqualTo(ordered);
    }
}
