package dev.waymark.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.Renderer;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.TestScopes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JinjaLawsTest {

    private final Renderer renderer = new Renderer();

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "{{ ",
                        " }}",
                        "{% ",
                        " %}",
                        "{#",
                        "#}",
                        "{%- ",
                        " -%}",
                        "if x",
                        "else",
                        "endif",
                        "for c in ",
                        "endfor",
                        "set a = ",
                        "macro m(a, b=1)",
                        "endmacro",
                        "m(",
                        "call m()",
                        "endcall",
                        "raw",
                        "endraw",
                        "do ",
                        "with a = 1",
                        "x",
                        "a",
                        "[1, 2]",
                        "{'k': 1}",
                        "'s'",
                        "\"q\"",
                        "1",
                        "2.5",
                        " + ",
                        " - ",
                        " * ",
                        " / ",
                        " % ",
                        " ** ",
                        " ~ ",
                        " | upper",
                        " | join(',')",
                        " | sort",
                        " is defined",
                        " is odd",
                        " in ",
                        " not ",
                        " and ",
                        " or ",
                        " if ",
                        " else ",
                        "==",
                        "<",
                        "(",
                        ")",
                        "[",
                        "]",
                        ".",
                        ".items()",
                        ".append(1)",
                        ",",
                        ":",
                        "\n",
                        " ",
                        "loop.index",
                        "range(3)",
                        "var('n')",
                        "none",
                        "true",
                        "@n",
                        "@",
                        "}",
                        "{",
                        "%",
                        "'")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 5000)
    void any_template_is_rendered_or_refused_with_a_place(@ForAll("templates") String template) {
        String text = "JINJA_STATEMENT_BEGIN;\n" + template + "\nJINJA_END;";
        switch (renderer.render(text, TestScopes.of("duckdb"))) {
            case Rendering.Rendered _ -> {}
            case Rendering.Unrenderable no ->
                    assertThat(no.problems())
                            .isNotEmpty()
                            .allSatisfy(problem -> {
                                assertThat(problem.line()).isBetween(1, 100);
                                assertThat(problem.column()).isPositive();
                                assertThat(problem.mend()).isNotBlank();
                            });
        }
    }

    @Property
    void a_template_rendered_twice_gives_the_same(@ForAll("templates") String template) {
        String text = "JINJA_QUERY_BEGIN; {% for c in [1, 2] %}{{ c }}{% endfor %}" + template;
        MacroScope scope = TestScopes.of("duckdb");

        assertThat(renderer.render(text, scope)).isEqualTo(renderer.render(text, scope));
    }

    @Property
    void a_text_without_tags_is_unchanged(@ForAll("templates") String template) {
        String plain = template.replaceAll("[{}@%#]", "").strip();

        assertThat(renderer.render("JINJA_QUERY_BEGIN;\n" + plain, TestScopes.of("duckdb")))
                .isEqualTo(new Rendering.Rendered(plain));
    }
}
