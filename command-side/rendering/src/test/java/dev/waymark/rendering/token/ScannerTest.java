package dev.waymark.rendering.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    duckdb     | select a_1             | WORD:select WORD:a_1
                    duckdb     | 'it''s' x              | STRING:'it''s' WORD:x
                    duckdb     | 'a\\' x                | STRING:'a\\' WORD:x
                    duckdb     | E'a\\'b' x             | STRING:E'a\\'b' WORD:x
                    bigquery   | 'a\\'b' x              | STRING:'a\\'b' WORD:x
                    bigquery   | r'a\\'b' x             | STRING:r'a\\'b' WORD:x
                    spark      | r'a\\' x               | STRING:r'a\\' WORD:x
                    bigquery   | '''a'b''' x            | STRING:'''a'b''' WORD:x
                    bigquery   | "s" `n`                | STRING:"s" QUOTED:`n`
                    duckdb     | "a""b" x               | QUOTED:"a""b" WORD:x
                    tsql       | [a b].c                | QUOTED:[a_b] SYMBOL:. WORD:c
                    duckdb     | [a]                    | SYMBOL:[ WORD:a SYMBOL:]
                    postgres   | $$it's$$ x             | STRING:$$it's$$ WORD:x
                    postgres   | $f$a;$$b$f$            | STRING:$f$a;$$b$f$
                    postgres   | $1                     | WORD:$1
                    postgres   | a <@b                  | WORD:a SYMBOL:<@ WORD:b
                    spark      | a <@b                  | WORD:a SYMBOL:< MACRO:@b
                    duckdb     | c_@x @{y}_1            | WORD:c_ MACRO:@x MACRO:@{y} WORD:_1
                    duckdb     | @EACH([a], x -> x)     | MACRO:@EACH SYMBOL:( SYMBOL:[ WORD:a SYMBOL:] SYMBOL:, WORD:x SYMBOL:-> WORD:x SYMBOL:)
                    duckdb     | @'@x b'                | MACRO:@'@x_b'
                    duckdb     | @schema.t              | MACRO:@schema SYMBOL:. WORD:t
                    duckdb     | 1.5e-3 .5 1_0 0xFF t.1 | NUMBER:1.5e-3 NUMBER:.5 NUMBER:1_0 NUMBER:0xFF WORD:t SYMBOL:. NUMBER:1
                    duckdb     | a::int                 | WORD:a SYMBOL::: WORD:int
                    duckdb     | /* a /* b */ c */ d    | COMMENT:/*_a_/*_b_*/_c_*/ WORD:d
                    bigquery   | /* a /* b */ c         | COMMENT:/*_a_/*_b_*/ WORD:c
                    mysql      | a # b                  | WORD:a COMMENT:#_b
                    snowflake  | a // b                 | WORD:a COMMENT://_b
                    duckdb     | a -- 'b                | WORD:a COMMENT:--_'b
                    duckdb     | 'a                     | UNCLOSED:'a
                    duckdb     | /* a                   | UNCLOSED:/*_a
                    SNOWFLAKE, normalization_strategy = lowercase | a // b | WORD:a COMMENT://_b
                    """)
    void cuts_as_the_dialect_does(String dialect, String text, String expected) {
        String tokens =
                Scanner.scan(text, dialect).stream()
                        .filter(token -> token.kind() != Kind.WHITESPACE)
                        .map(token -> token.kind() + ":" + token.text().replace(' ', '_'))
                        .collect(Collectors.joining(" "));
        assertThat(tokens).isEqualTo(expected);
    }

    @Test
    void says_line_and_column_from_one() {
        List<Token> tokens = Scanner.scan("a\n /* x\n */ b", "duckdb");

        assertThat(tokens.getFirst()).isEqualTo(new Token(Kind.WORD, "a", 0, 1, 1));
        assertThat(tokens.getLast()).isEqualTo(new Token(Kind.WORD, "b", 12, 3, 5));
    }
}
