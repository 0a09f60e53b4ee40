package dev.waymark.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.TestScopes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No template runs for ever, fills the memory or reaches out.
class JinjaBoundsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            textBlock =
                    """
                    {% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %} ==> computes without end
                    {% for i in range(99999) %}{{ 'x' * 1000 }}{% endfor %} ==> without end
                    {% set l = [1] %}{% for i in l %}{% do l.append(i) %}{% endfor %}{{ l | length }} ==> 2
                    {% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = ns.l + ns.l %}{% endfor %} ==> computes without end
                    {% macro m() %}{{ m() }}{% endmacro %}{{ m() }}   ==> without end
                    {{ range(1000000) }}                              ==> Range too big
                    {{ 9 ** (9 ** 9) }}                               ==> too large
                    {{ 'x' * 100000000 }}                             ==> too long
                    {{ [1] * 100000000 }}                             ==> too long
                    {{ ('%099999d' % 1) | length }}                   ==> 10000
                    {{ ('{:>99999}'.format('x')) | length }}          ==> 10000
                    {{ 'x'.ljust(999999999) | length }}               ==> 100000
                    {{ [1] | batch(999999999, 'x') | first | length }} ==> 10001
                    {{ '1e999999999' | int }}                         ==> too large
                    {% set l = [] %}{% do l.append(l) %}{{ l }}       ==> nested too deeply
                    {% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }} ==> too long
                    {% set ns = namespace(l=[1], k=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% set ns.k = [ns.k, ns.k] %}{% endfor %}{{ ns.l == ns.k }} ==> too large
                    {% set ns = namespace(l=(1, 2)) %}{% for i in range(60) %}{% set ns.l = (ns.l, ns.l) %}{% endfor %}{{ {ns.l: 1} }} ==> too long
                    """)
    void work_and_output_end(String template, String expected) {
        assertThat(render(template)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{'a': ", "- ", "not ", "1 if 2 else "})
    void nesting_ends(String opening) {
        assertThat(render("{{ " + opening.repeat(100_000) + "1 }}")).contains("jinja-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.__class__ }}",
                "{{ ''['__class__'] }}",
                "{{ range.__globals__ }}",
                "{{ var.getClass() }}",
                "{{ [].class }}",
                "{{ self }}",
                "{{ config }}",
                "{{ ''.getBytes }}",
                "{{ {}.entries }}"
            })
    void nothing_of_the_machine_is_seen(String template) {
        assertThat(render(template)).matches("|.*jinja-failed.*");
    }

    private static String render(String template) {
        return TestScopes.render(
                "JINJA_QUERY_BEGIN; " + template + " JINJA_END", TestScopes.of("duckdb"));
    }
}
