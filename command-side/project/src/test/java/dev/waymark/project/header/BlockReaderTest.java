package dev.waymark.project.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Statements;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockReaderTest {

    private final Findings findings = new Findings();

    private Block read(String text) {
        SourceFile file = new SourceFile("m.sql", Path.of("m.sql"), text);
        Span statement = Statements.split(text, "duckdb").getFirst();
        return new BlockReader(Origin.of(file, "duckdb"), findings).read(statement);
    }

    private enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void properties_are_read_in_any_case_with_comments_and_a_trailing_comma() {
        Block block =
                read(
                        """
                        model (
                          Name db.a, -- its name
                          /* who */ OWNER 'jen',
                          enabled FALSE,
                          size 10,
                          colour dark_blue,
                          tags (x, 'y'),
                        )
                        """);

        assertThat(block.text("name")).isEqualTo("db.a");
        assertThat(block.text("owner")).isEqualTo("jen");
        assertThat(block.truth("enabled", true)).isFalse();
        assertThat(block.positive("size")).isEqualTo(10);
        assertThat(block.choice("colour", Colour.class)).isEqualTo(Colour.DARK_BLUE);
        assertThat(block.texts("tags")).containsExactly("x", "y");
        assertThat(block.text("absent")).isNull();
        assertThat(findings.inOrder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "MODEL (name a                  | block-not-closed | m.sql:1:1",
                "MODEL (name a) SELECT 1        | semicolon-missing | m.sql:1:16",
                "MODEL (name a, name b)         | duplicate-property | m.sql:1:16",
                "MODEL (name a, kind)           | property-without-value | m.sql:1:16",
                "MODEL (name a, 'x')            | property-without-value | m.sql:1:16",
            })
    void what_is_no_block_is_said_at_its_place(String text, String code, String place) {
        read(text);

        assertThat(findings.inOrder()).extracting(Diagnostic::code).containsExactly(code);
        assertThat(findings.inOrder().getFirst().at()).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "enabled perhaps    | wrong-value",
                "size 0             | not-positive",
                "size many          | not-positive",
                "colour green       | wrong-value",
                "pairs (a, b = 1)   | wrong-value",
            })
    void values_that_do_not_fit_are_refused(String property, String code) {
        Block block = read("MODEL (" + property + ")");
        block.truth("enabled", true);
        block.positive("size");
        block.choice("colour", Colour.class);
        block.pairs("pairs");

        assertThat(findings.inOrder()).extracting(Diagnostic::code).containsExactly(code);
    }

    @Test
    void an_unknown_property_comes_with_the_one_that_was_meant() {
        read("MODEL (onwer jen)").refuseUnknown(Set.of("owner", "name"), "MODEL");

        Diagnostic problem = findings.inOrder().getFirst();
        assertThat(problem.summary()).isEqualTo("Unknown property 'onwer' in MODEL.");
        assertThat(problem.mend()).isEqualTo("Did you mean 'owner'?");
    }
}
