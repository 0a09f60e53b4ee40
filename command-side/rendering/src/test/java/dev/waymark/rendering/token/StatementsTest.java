package dev.waymark.rendering.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void cuts_at_top_level_semicolons_only() {
        String text = "MODEL (name a);\n/* c;d */ SELECT ';' -- e;\n, 1;\n;@IF(x, a; b);";

        assertThat(texts(text))
                .containsExactly("MODEL (name a)", "SELECT ';' -- e;\n, 1", "@IF(x, a; b)");
    }

    @Test
    void says_where_a_statement_begins_and_what_stands_in_front() {
        Span second = Statements.split("a;\n-- why\n  b -- end", "duckdb").get(1);

        assertThat(second.text()).isEqualTo("b");
        assertThat(second.offset()).isEqualTo(12);
        assertThat(second.line()).isEqualTo(3);
        assertThat(second.column()).isEqualTo(3);
        assertThat(Token.join(second.before())).isEqualTo("\n-- why\n  ");
        assertThat(Token.join(second.after())).isEqualTo(" -- end");
    }

    @Test
    void keeps_a_jinja_block_together() {
        String block = "JINJA_QUERY_BEGIN;\nSELECT {{ a }}; {% if (b %}\nJINJA_END";

        assertThat(texts("MODEL (name a);\n" + block + ";\nSELECT 1"))
                .containsExactly("MODEL (name a)", block, "SELECT 1");
    }

    @Test
    void a_jinja_block_begins_a_statement_wherever_it_stands() {
        String block = "JINJA_QUERY_BEGIN; SELECT {{ a }}; JINJA_END";

        assertThat(texts("MODEL (name a) " + block + "; SELECT jinja_end;"))
                .containsExactly("MODEL (name a)", block, "SELECT jinja_end");
    }

    @Test
    void one_semicolon_that_ends_the_text_belongs_to_the_last_statement() {
        assertThat(closed("MODEL (a); SELECT 1;")).containsExactly("MODEL (a)", "SELECT 1;");
        assertThat(closed("SELECT 1 -- why\n;\n -- end")).containsExactly("SELECT 1 -- why\n;");
        assertThat(closed("SELECT 1 ;\n;")).containsExactly("SELECT 1");
        assertThat(closed("JINJA_QUERY_BEGIN; SELECT 1; JINJA_END;"))
                .containsExactly("JINJA_QUERY_BEGIN; SELECT 1; JINJA_END");
    }

    @Test
    void a_text_of_blanks_has_no_statement() {
        assertThat(Statements.split(" ;; -- nothing", "duckdb")).isEmpty();
    }

    private static List<String> closed(String text) {
        return Statements.split(text, "duckdb").stream().map(Span::closed).toList();
    }

    private static List<String> texts(String text) {
        return Statements.split(text, "duckdb").stream().map(Span::text).toList();
    }
}
