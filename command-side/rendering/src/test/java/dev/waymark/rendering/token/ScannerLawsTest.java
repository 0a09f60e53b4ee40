package dev.waymark.rendering.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScannerLawsTest {

    @Provide
    Arbitrary<String> texts() {
        return SqlTexts.texts();
    }

    @Provide
    Arbitrary<String> dialects() {
        return SqlTexts.dialects();
    }

    @Property
    void tokens_joined_are_the_text(
            @ForAll("texts") String text, @ForAll("dialects") String dialect) {
        assertThat(Token.join(Scanner.scan(text, dialect))).isEqualTo(text);
    }

    @Property
    void every_token_begins_where_it_says(
            @ForAll("texts") String text, @ForAll("dialects") String dialect) {
        assertThat(Scanner.scan(text, dialect))
                .allSatisfy(token -> {
                    assertThat(text.substring(token.offset(), token.end())).isEqualTo(token.text());
                    assertThat(offset(text, token.line(), token.column()))
                            .isEqualTo(token.offset());
                });
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    @Property
    void splitting_again_at_semicolons_changes_nothing(
            @ForAll("texts") String text, @ForAll("dialects") String dialect) {
        List<String> once = Statements.split(text, dialect).stream().map(Span::text).toList();
        String joined = String.join("\n;\n", once);
        if (once.stream().noneMatch(ScannerLawsTest::swallowsWhatFollows)) {
            assertThat(Statements.split(joined, dialect).stream().map(Span::text).toList())
                    .isEqualTo(once);
        }
    }

    private static boolean swallowsWhatFollows(String statement) {
        return statement.matches("(?s).*['\"`$({\\[/@#\\\\].*") || statement.contains("JINJA");
    }

    @Property
    void statements_hold_every_token_but_blanks_and_semicolons(
            @ForAll("texts") String text, @ForAll("dialects") String dialect) {
        String statements =
                Statements.split(text, dialect).stream()
                        .flatMap(span -> span.tokens().stream())
                        .filter(token -> !token.isBlank() && !token.isSymbol(";"))
                        .map(Token::text)
                        .reduce("", String::concat);
        String tokens =
                Scanner.scan(text, dialect).stream()
                        .filter(token -> !token.isBlank() && !token.isSymbol(";"))
                        .map(Token::text)
                        .reduce("", String::concat);
        assertThat(statements).isEqualTo(tokens);
    }
}
