package dev.waymark.checking.unittest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Written;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlLiteralsTest {

    private static final SqlLiterals LITERALS = new SqlLiterals("duckdb");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                | NULL",
                "true                | TRUE",
                "1e3                 | 1000",
                "it's                | 'it''s'",
                "2024-01-31          | CAST('2024-01-31' AS DATE)",
                "2024-01-31 12:00:00 | CAST('2024-01-31 12:00:00' AS TIMESTAMP)",
                "2024-01-31T12:00:00+02:00 | CAST('2024-01-31 10:00:00+00:00' AS TIMESTAMPTZ)",
            })
    void cells_are_written_as_the_engine_reads_them(String word, String sql) {
        assertThat(LITERALS.of(Written.plain(word))).isEqualTo(sql);
    }

    @Test
    void a_known_type_is_said() {
        assertThat(LITERALS.of(Written.plain("7"), "BIGINT")).isEqualTo("CAST(7 AS BIGINT)");
    }

    @Test
    void fields_are_a_struct_unless_the_column_is_a_map() {
        LinkedHashMap<String, Cell> values = new LinkedHashMap<>();
        values.put("a", Written.plain("1"));
        Cell fields = new Cell.Fields(values);

        assertThat(LITERALS.of(fields)).isEqualTo("{'a': 1}");
        assertThat(LITERALS.of(fields, "MAP(VARCHAR, INT)"))
                .isEqualTo("CAST(MAP {'a': 1} AS MAP(VARCHAR, INT))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1          | INT",
                "3000000000 | BIGINT",
                "2.5        | DOUBLE",
                "x          | VARCHAR",
                "2024-01-31 | DATE",
                "true       | BOOLEAN",
                "null       |",
            })
    void the_type_of_a_column_follows_from_its_value(String word, String type) {
        assertThat(SqlLiterals.type(Written.plain(word))).isEqualTo(type);
    }
}
