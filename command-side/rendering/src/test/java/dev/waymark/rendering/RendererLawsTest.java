package dev.waymark.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RendererLawsTest {

    private final Renderer renderer = new Renderer();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "@EACH(",
                        "@IF(",
                        "@FILTER(",
                        "@REDUCE(",
                        "@AND(",
                        "@DEF(",
                        "@SQL(",
                        "@EVAL(",
                        "@STAR(",
                        "@UNION(",
                        "@PIVOT(",
                        "@WHERE(",
                        "@JOIN(",
                        "@WITH(",
                        "@DATE_SPINE(",
                        "@VAR(",
                        "@f(",
                        "@x",
                        "@{x}",
                        "@l",
                        "@'@x'",
                        "@nope",
                        "@@",
                        "x -> ",
                        "(a, b) -> ",
                        ":=",
                        "[",
                        "]",
                        "(",
                        ")",
                        ",",
                        ";",
                        " ",
                        "\n",
                        ".",
                        "a",
                        "b_",
                        "1",
                        "2.5",
                        "'s'",
                        "\"q\"",
                        "=",
                        "+",
                        "/",
                        "%",
                        "-",
                        "::",
                        "IN",
                        " AND ",
                        " NOT ",
                        " IS ",
                        " CASE ",
                        " WHEN ",
                        " CAST(",
                        " AS ",
                        " FROM ",
                        " NULL ",
                        " LIKE ",
                        " BETWEEN ",
                        "-- c\n",
                        "/* c */",
                        "'",
                        "ARRAY[")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> dialects() {
        return Arbitraries.of("duckdb", "bigquery", "tsql", "snowflake", "postgres", "mysql");
    }

    @Property(tries = 3000)
    void any_text_is_rendered_or_refused_with_a_place(
            @ForAll("texts") String text, @ForAll("dialects") String dialect) {
        switch (renderer.render(text, TestScopes.of(dialect))) {
            case Rendering.Rendered _ -> {}
            case Rendering.Unrenderable no ->
                    assertThat(no.problems())
                            .isNotEmpty()
                            .allSatisfy(problem -> {
                                assertThat(problem.line()).isPositive();
                                assertThat(problem.column()).isPositive();
                                assertThat(problem.mend()).isNotBlank();
                            });
        }
    }

    @Property
    void rendering_twice_gives_the_same(@ForAll("texts") String text) {
        MacroScope scope = TestScopes.of("duckdb");

        assertThat(renderer.render(text, scope)).isEqualTo(new Renderer().render(text, scope));
    }

    @Property
    void what_is_rendered_is_rendered_for_good(@ForAll("texts") String text) {
        String plain = "SELECT @n, " + text.replaceAll("[@'\"]", "");

        String once = TestScopes.render(plain, TestScopes.of("duckdb"));

        assertThat(TestScopes.render(once, TestScopes.of("duckdb"))).isEqualTo(once);
    }

    @Property
    void text_without_an_at_sign_is_unchanged_but_for_a_semicolon_that_ends_it(
            @ForAll("texts") String text) {
        String plain = text.replace("@", "").replaceAll(";+$", "");

        assertThat(renderer.render(plain, TestScopes.of("duckdb")))
                .isEqualTo(new Rendering.Rendered(plain));
    }

    @Property
    void text_around_a_variable_is_unchanged(@ForAll("texts") String text) {
        String plain = text.replaceAll("[@'\"()]", "");
        String sql = "SELECT @n " + plain + " @n";

        assertThat(TestScopes.render(sql, TestScopes.of("bigquery")))
                .isEqualTo(
                        commented(plain)
                                ? "SELECT 5 " + plain + " @n"
                                : "SELECT 5 " + plain + " 5");
    }

    private static boolean commented(String plain) {
        return plain.lastIndexOf("--") > plain.lastIndexOf('\n');
    }
}
