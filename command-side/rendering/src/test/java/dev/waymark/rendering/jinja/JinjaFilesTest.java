package dev.waymark.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JinjaFilesTest {

    private static final SortedMap<String, String> MACROS =
            new TreeMap<>(
                    Map.of(
                            "a", "{% macro a(x) %}{{ b(x) }}{{ var('Rate', 1) }}{% endmacro %}",
                            "b", "{% macro b(x) %}{{ a(x) }}{{ c }}{% endmacro %}",
                            "c", "{% macro c() %}{% endmacro %}"));

    @Test
    void a_file_gives_its_macros_and_nothing_else() {
        String file =
                """
                {# {% macro not_me() %}{% endmacro %} #}
                -- {% macro nor_me() %}{% endmacro %}
                {%- macro one(a) -%} 1 {%- endmacro -%} between
                {% macro two(a='%}') %}
                  it's
                {% endmacro two %}
                """;

        assertThat(JinjaFiles.macros(file))
                .containsExactly(
                        Map.entry("one", "{%- macro one(a) -%} 1 {%- endmacro -%}"),
                        Map.entry("two", "{% macro two(a='%}') %}\n  it's\n{% endmacro two %}"));
    }

    @Test
    void a_text_uses_what_it_calls_and_what_that_calls() {
        assertThat(JinjaFiles.used(List.of("SELECT 1", "SELECT {{ a('x') }}"), MACROS))
                .containsOnlyKeys("a", "b");
        assertThat(JinjaFiles.used(List.of("SELECT {{ a }}", "SELECT a(1)"), MACROS)).isEmpty();
    }

    @Test
    void a_text_asks_for_variables_by_name() {
        String text =
                "JINJA_QUERY_BEGIN; {% if var('A') > blueprint_var('b', 1) %}{{ gateway() }}{% endif %}"
                        + " {{ var(x) }} {{ other('c') }} JINJA_END";

        assertThat(JinjaFiles.variables(List.of(text))).containsExactly("a", "b", "gateway");
        assertThat(JinjaFiles.variables(MACROS.values())).containsExactly("rate");
        assertThat(JinjaFiles.calls(List.of(text)))
                .containsExactly("blueprint_var", "gateway", "other", "var");
    }

    @Test
    void a_text_that_cannot_be_read_uses_nothing() {
        assertThat(JinjaFiles.used(List.of("{{ a('x' }}"), MACROS)).isEmpty();
    }
}
