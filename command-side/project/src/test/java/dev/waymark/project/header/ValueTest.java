package dev.waymark.project.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.SourceFile;
import java.nio.file.Path;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    private static Value value(String text) {
        SourceFile file = new SourceFile("m.sql", Path.of("m.sql"), text);
        return Value.scan(text, Origin.of(file, "duckdb"), new Location("m.sql", 3, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "db.tbl                         | db.tbl",
                "f( a ,b )                      | f(a, b)",
                "DECIMAL( 10,2 )                | DECIMAL(10, 2)",
                "a::INT                         | a::INT",
                "a  =  1                        | a = 1",
                "a=1                            | a = 1",
                "x /* why */ > 0                | x > 0",
                "(a, (b ,c))                    | (a, (b, c))",
                "[ 'x' , 'y' ]                  | ['x', 'y']",
                "E'a' <> 'b'                    | E'a' <> 'b'",
                "@f( @x )                       | @f(@x)",
                "STRUCT< a INT>                 | STRUCT < a INT >",
            })
    void sql_has_one_spacing_and_no_comments(String written, String sql) {
        assertThat(value(written).sql()).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "jen                | jen",
                "'it''s'            | it's",
                "\"My Table\"       | My Table",
                "2024-01-01         | 2024-01-01",
                "db.tbl             | db.tbl",
                "$$raw 'text'$$     | raw 'text'",
            })
    void text_is_what_is_said(String written, String text) {
        assertThat(value(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a                      | [a]",
                "(a, b)                 | [a, b]",
                "[a, b,]                | [a, b]",
                "(a, (b, c))            | [a, (b, c)]",
                "()                     | []",
                "f(a, b)                | [f(a, b)]",
                "(a) <> (b)             | [(a) <> (b)]",
            })
    void items_are_the_pieces_of_its_brackets(String written, String items) {
        assertThat(value(written).items()).hasToString(items);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a = 1              | a | 1",
                "a := b = c         | a | b = c",
                "'k.x' = 'v'        | k.x | 'v'",
                "columns := (a = 1) | columns | (a = 1)",
            })
    void a_pair_is_cut_at_its_outer_sign(String written, String name, String right) {
        Value.Pair pair = value(written).pair().orElseThrow();

        assertThat(pair.name()).isEqualTo(name);
        assertThat(pair.value().sql()).isEqualTo(right);
    }

    @Example
    void a_call_has_arguments_or_none() {
        assertThat(value("FULL").call().orElseThrow().arguments().isEmpty()).isTrue();
        assertThat(value("VIEW (materialized true)").call().orElseThrow().name()).isEqualTo("VIEW");
        assertThat(value("a b").call()).isEmpty();
        assertThat(value("(a)").call()).isEmpty();
    }

    @Property
    void any_text_in_quotes_comes_back(@ForAll @StringLength(max = 20) @AlphaChars String text) {
        assertThat(value("'" + text + "'''").text()).isEqualTo(text + "'");
    }
}
