package dev.waymark.rendering.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BracketsTest {

    @Test
    void finds_the_closing_bracket() {
        List<Token> tokens = Scanner.scan("f(a, (b), ')')c", "duckdb");

        assertThat(Brackets.closing(tokens, 1)).hasValue(tokens.size() - 2);
    }

    @Test
    void a_bracket_that_is_never_closed_has_no_partner() {
        List<Token> tokens = Scanner.scan("f((a)", "duckdb");

        assertThat(Brackets.closing(tokens, 1)).isEmpty();
        assertThat(Brackets.arguments(tokens, 1)).isEmpty();
    }

    @Test
    void arguments_are_cut_at_top_level_commas() {
        List<Span> arguments = arguments("f([a, b], (a, b) -> a + b , ',' /* c */)");

        assertThat(arguments.stream().map(Span::text))
                .containsExactly("[a, b]", "(a, b) -> a + b", "','");
        assertThat(arguments.getLast().column()).isEqualTo(29);
    }

    @Test
    void no_arguments_and_an_empty_argument_differ() {
        assertThat(arguments("f( )")).isEmpty();
        assertThat(arguments("f(a,)").stream().map(Span::isEmpty)).containsExactly(false, true);
    }

    private static List<Span> arguments(String text) {
        return Brackets.arguments(Scanner.scan(text, "duckdb"), 1);
    }
}
