package dev.waymark.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.TestScopes;
import dev.waymark.rendering.Window;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What SQLMesh gives to a template, with the texts that SQLMesh itself wrote.
class JinjaRenderingTest {

    private static final String MACROS =
            """
            {% macro cents(column) %}({{ column }} * {{ factor(var('n', 2)) }})::INT{% endmacro %}
            {{ ignored }}
            {%- macro factor(n) -%}{{ 10 ** n }}{%- endmacro -%}
            {% macro _hidden() %}h{{ runtime_stage }}{{ x }}{% endmacro %}
            {% macro broken() %}
              {{ nope.a }}
            {% endmacro %}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    {{ start_ds }} {{ end_ds }} {{ execution_ds }} {{ latest_ds }} ==> 2023-01-01 2023-01-01 2023-01-03 2023-01-03
                    {{ start_dt }} {{ end_dt }}                    ==> 2023-01-01 00:00:00+00:00 2023-01-01 23:59:59.999999+00:00
                    {{ start_dtntz }} {{ end_dtntz }}              ==> 2023-01-01 00:00:00 2023-01-01 23:59:59.999999
                    {{ start_date }} {{ start_ts }} {{ end_tstz }} ==> 2023-01-01 2023-01-01 00:00:00 2023-01-01 23:59:59.999999+00:00
                    {{ start_epoch }} {{ end_epoch }} {{ end_millis }} {{ execution_hour }} ==> 1672531200.0 1672617599.999 1672617599999 1
                    {{ start_dt.year }} {{ end_dt.strftime('%d/%m/%y %H:%M:%S.%f %j %A') }} {{ start_date.isoformat() }} ==> 2023 01/01/23 23:59:59.999999 001 Sunday 2023-01-01
                    {{ end_dt.date() }} {{ start_date < end_dt.date() }} {{ start_date.weekday() }} ==> 2023-01-01 False 6
                    {{ var('n') }} {{ var('N') }} {{ var('nope') }} {{ var('nope', 'd') }} ==> 5 5 None d
                    {{ var('b') }} {{ var('f') }} {{ var('z') }} {{ var('l') }} {{ var('m') }} ==> True 1.5 None ['a', 'b'] {'k': 1}
                    {{ var('s') }} {{ var('expr') }} {{ blueprint_var('x') }} {{ blueprint_var('q', 7) }} ==> it's \\ A t.a raw 7
                    {{ gateway() }} {{ gateway }} {{ var('gateway') }} {{ runtime_stage }} ==> dev dev dev evaluating
                    SELECT {{ 1 }}; -- one; ;                      ==> SELECT 1
                    SELECT 1 FROM {{ this_model }}                 ==> SELECT 1 FROM "cat"."s"."t__1"
                    [{{ x }}] [{{ this_env }}] [{{ schemas }}] [{{ model_kind_name }}] ==> [] [] [] []
                    {{ cents('a') }} {{ _hidden() }} {{ cents(column='b') }} ==> (a * 100000)::INT hevaluating (b * 100000)::INT
                    {% for c in var('l') %}@EACH([{{ c }}], x -> x + @n){{ ', ' if not loop.last }}{% endfor %} ==> a + 5, b + 5
                    SELECT {{ resolve_table('db.other') }}, '{{ render("{{ 1 + 1 }}") }}' ==> SELECT db.other, '2'
                    {% if runtime_stage == 'creating' %}x{% endif %} ==> ^^
                    """)
    void a_template_sees_what_sqlmesh_gives(String template, String expected) {
        assertThat(render(template)).isEqualTo(expected);
    }

    @Test
    void places_of_a_deployment_are_texts_and_lists_of_texts() {
        MacroScope scope = scope();
        scope.locals().put("this_env", "'dev'");
        scope.locals().put("schemas", "('a', 'b')");
        scope.locals().put("threshold", "'x'");

        assertThat(
                        TestScopes.render(
                                statement(
                                        "{% for s in schemas %}GRANT {{ s }}_{{ this_env }};{% endfor %}"
                                                + " {{ threshold }}"),
                                scope))
                .isEqualTo("GRANT a_dev;GRANT b_dev; 'x'");
    }

    @Test
    void a_model_without_intervals_has_no_start() {
        MacroScope scope =
                TestScopes.of(
                        "duckdb",
                        RuntimeStage.EVALUATING,
                        new Window(null, null, Instant.parse("2023-01-03T00:00:00Z")));

        assertThat(TestScopes.render(statement("[{{ start_ds }}|{{ execution_ds }}]"), scope))
                .isEqualTo("[|2023-01-03]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    a {{ nope('x') }}                ==> 3:6 jinja-failed Jinja: 'nope' is undefined
                    {% if x %} a                     ==> 3:4 jinja-failed Jinja: Unexpected end of template: 'if' needs 'endif'.
                    {{ 1 + }}                        ==> 3:8 jinja-failed Jinja: unexpected 'end of print statement'
                    {% include 'x.sql' %}            ==> 3:4 jinja-failed Jinja: A template stands alone: 'include' would need another file.
                    {% nonsense %}                   ==> 3:4 jinja-failed Jinja: Encountered unknown tag 'nonsense'.
                    {{ 1 | nonsense }}               ==> 3:4 jinja-failed Jinja: No filter named 'nonsense'.
                    {{ broken() }}                   ==> 3:4 jinja-failed Jinja: 'nope' is undefined (in macro 'broken', line 2)
                    {{ ''.__class__.__mro__ }}       ==> 3:4 jinja-failed Jinja: 'str object' has no attribute '__class__'
                    SELECT @nope                     ==> 3:8 undefined-variable Macro variable 'nope' is undefined.
                    SELECT {{ '@no' ~ 'pe' }}        ==> 1:1 undefined-variable Macro variable 'nope' is undefined.
                    """)
    void what_is_wrong_is_told_with_its_place(String template, String expected) {
        assertThat(render(template)).isEqualTo(expected);
    }

    private static String render(String template) {
        return TestScopes.render(statement(template), scope());
    }

    private static String statement(String template) {
        return "JINJA_QUERY_BEGIN;\n\n" + template + "\nJINJA_END;";
    }

    private static MacroScope scope() {
        MacroScope scope = TestScopes.of("duckdb");
        scope.macros().putAll(JinjaFiles.macros(MACROS));
        return scope;
    }
}
