package dev.waymark.checking.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectListTest {

    private static List<String> projections(String query, String dialect) {
        return SelectList.of(query, dialect).texts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT a, f(b, c) AS d FROM t          | a;f(b, c) AS d",
                "SELECT DISTINCT a, b FROM t            | a;b",
                "SELECT DISTINCT ON (a, b) c FROM t     | c",
                "SELECT 1                               | 1",
                "((SELECT a FROM t))                    | a",
                "WITH c AS (SELECT x FROM t) SELECT y FROM c | y",
                "SELECT a UNION ALL SELECT b            | a",
                "SELECT * EXCEPT (a), b FROM t          | * EXCEPT (a);b",
            })
    void the_outermost_columns_are_found(String query, String expected) {
        assertThat(projections(query, "bigquery")).containsExactly(expected.split(";"));
    }

    @Test
    void what_is_no_query_has_none() {
        assertThat(projections("DROP TABLE t", "duckdb")).isEmpty();
    }
}
