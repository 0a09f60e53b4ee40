package dev.waymark.project.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnDefinitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "(a INT, b TEXT)                         | a: INT; b: TEXT",
                "(a INT NOT NULL, b TEXT DEFAULT 'x, y') | a: INT; b: TEXT",
                "(a: INT, b INT UNSIGNED NULL)           | a: INT; b: INT UNSIGNED",
                "(a STRUCT<x INT NOT NULL, y MAP<TEXT, INT>>, b INT) | a: STRUCT < x INT NOT NULL, y MAP < TEXT, INT >>; b: INT",
                "(a VARCHAR(9) CHARACTER SET utf8mb4 COLLATE x, b CHARACTER VARYING) | a: VARCHAR(9); b: CHARACTER VARYING",
                "(a INT AUTOINCREMENT, b INT IDENTITY(1, 1)) | a: INT; b: INT",
                "(a DECIMAL(10, 2), b INT)               | a: DECIMAL(10, 2); b: INT",
                "(a STRUCT<x INT, b INT)                 | a: STRUCT < x INT, b INT",
                "[a INT]                                 | a: INT",
            })
    void commas_in_types_part_nothing_and_constraints_are_no_type(String list, String columns) {
        Origin origin = Origin.of(new SourceFile("m.sql", Path.of("m.sql"), list), "duckdb");
        Value value = Value.scan(list, origin, Location.file("m.sql"));

        List<String> read =
                ColumnDefinition.items(value).stream()
                        .map(item -> ColumnDefinition.of(item).orElseThrow())
                        .map(column -> column.name() + ": " + column.type().sql())
                        .toList();

        assertThat(String.join("; ", read)).isEqualTo(columns);
    }
}
