package dev.waymark.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.rendering.Rendering.Problem;
import dev.waymark.rendering.Rendering.Unrenderable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            quoteCharacter = '^',
            textBlock =
                    """
                    SELECT @nope                    ==> 1:8 undefined-variable Macro variable 'nope' is undefined.
                    SELECT x_@nope                  ==> 1:10 undefined-variable Macro variable 'nope' is undefined.
                    SELECT @IF(TRUE, a, @nope)      ==> 1:21 undefined-variable Macro variable 'nope' is undefined.
                    SELECT @EACH([a,b], c -> @nope) ==> 1:26 undefined-variable Macro variable 'nope' is undefined.
                    SELECT @MY(1)                   ==> 1:8 unknown-macro Macro 'MY' does not exist.
                    SELECT @x(1)                    ==> 1:8 unknown-macro Macro 'x' does not exist.
                    SELECT @EACH([a], x -> x        ==> 1:8 unclosed-macro The call of @EACH is never closed.
                    SELECT @EACH([a])               ==> 1:8 macro-failed @EACH needs a lambda.
                    SELECT @FILTER([a], b)          ==> 1:8 macro-failed @FILTER needs a lambda.
                    SELECT @REDUCE([], (x,y) -> x)  ==> 1:8 macro-failed @REDUCE has nothing to reduce.
                    SELECT @REDUCE([a,b], a)        ==> 1:8 macro-failed @REDUCE needs a lambda.
                    SELECT @EACH([a], (x,y) -> x)   ==> 1:8 macro-failed @EACH: The lambda takes 2 values, not 1.
                    @DEF(x)                         ==> 1:1 macro-failed @DEF needs a name and an expression.
                    SELECT @SAFE_DIV(a)             ==> 1:8 macro-arguments @SAFE_DIV misses its argument 'denominator'.
                    SELECT @SAFE_DIV(a, b, c)       ==> 1:8 macro-arguments @SAFE_DIV takes at most 2 arguments.
                    SELECT @IF(TRUE, a, b := 2)     ==> 1:8 macro-arguments @IF has no argument 'b'.
                    SELECT @PIVOT(column := a, [b]) ==> 1:8 macro-arguments @PIVOT has a positional argument behind a keyword argument.
                    SELECT @IF('a' < 1, b)          ==> 1:8 macro-failed @IF: ''a' < 1' cannot be evaluated: 'a' and '1' have no order.
                    SELECT 1 @WHERE(f(x)) a         ==> 1:10 macro-failed @WHERE: 'f(x)' cannot be evaluated: The function F cannot be evaluated here.
                    SELECT @STAR(nope)              ==> 1:8 macro-failed @STAR: Schema for model 'nope' can't be statically determined.
                    @UNION(foo, nope)               ==> 1:1 macro-failed @UNION: Schema for model 'nope' can't be statically determined.
                    @UNION('x', foo)                ==> 1:1 macro-failed @UNION: Invalid type 'X'. Expected 'ALL' or 'DISTINCT'.
                    @UNION()                        ==> 1:1 macro-failed @UNION: At least one table is required for the @UNION macro.
                    SELECT @VAR(x)                  ==> 1:8 macro-failed @VAR: Invalid variable name 'x'. Expected a string literal.
                    SELECT @SAFE_ADD()              ==> 1:8 macro-failed @SAFE_ADD needs a field.
                    SELECT @GENERATE_SURROGATE_KEY() ==> 1:8 macro-failed @GENERATE_SURROGATE_KEY needs a column.
                    SELECT @HAVERSINE_DISTANCE(a,b,c,d,'x') ==> 1:8 macro-failed @HAVERSINE_DISTANCE: Invalid unit 'x'. Expected 'mi' or 'km'.
                    @DEDUPLICATE(t, [a], [])        ==> 1:1 macro-failed @DEDUPLICATE: order_by must be a list of strings.
                    @DATE_SPINE('hour', a, b)       ==> 1:1 macro-failed @DATE_SPINE: Invalid datepart 'hour'. Expected: 'day', 'week', 'month', 'quarter', or 'year'
                    @DATE_SPINE('day', '2022-01-03', '2022-01-02') ==> 1:1 macro-failed @DATE_SPINE: Invalid date range - start_date '2022-01-03' is after end_date '2022-01-02'.
                    @DATE_SPINE('day', '2022-13-03', '2022-01-02') ==> 1:1 macro-failed @DATE_SPINE: Invalid date format - start_date and end_date must be in format: YYYY-MM-DD.
                    @DEF(f, x -> @f(x)); SELECT @f(1) ==> 1:14 recursive-macro The macros of this text never come to an end.
                    JINJA_QUERY_BEGIN; SELECT {{ nope.a }} JINJA_END ==> 1:30 jinja-failed Jinja: 'nope' is undefined
                    """)
    void say_what_is_wrong_and_where(String sql, String expected) {
        assertThat(TestScopes.render(sql, TestScopes.of("duckdb"))).isEqualTo(expected);
    }

    @Test
    void all_come_at_once_and_each_only_once() {
        List<Problem> problems =
                problems("SELECT @one,\n  @two(1),\n  @EACH([a, b], x -> @three)", TestScopes.DAY);

        assertThat(problems)
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(1, 8), tuple(2, 3), tuple(3, 22));
    }

    @Test
    void a_model_without_intervals_has_no_start() {
        Window window = new Window(null, null, Instant.EPOCH);

        List<Problem> problems = problems("SELECT @start_ds, @execution_ds", window);

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message())
                            .isEqualTo("Macro variable 'start_ds' is undefined.");
                    assertThat(problem.mend()).contains("@execution_ds");
                });
    }

    @Test
    void the_name_that_was_meant_is_offered() {
        assertThat(problems("SELECT @execution_dts", TestScopes.DAY))
                .extracting(Problem::mend)
                .containsExactly("Did you mean @execution_ds?");
        assertThat(problems("SELECT @UNOIN(a)", TestScopes.DAY))
                .extracting(Problem::mend)
                .containsExactly("Did you mean @UNION?");
        assertThat(problems("SELECT @SAFE_DIV()", TestScopes.DAY))
                .extracting(Problem::mend)
                .containsExactly("Call it as @SAFE_DIV(numerator, denominator).");
    }

    @Test
    void a_macro_in_python_is_known_by_its_file() {
        MacroScope scope =
                TestScopes.of("duckdb").withPythonMacros(Map.of("my_udf", "macros/udf.py"));

        assertThat(TestScopes.render("SELECT a,\n  @My_Udf(a), @my_udf(b)", scope))
                .isEqualTo(
                        "2:3 python-macro Macro 'My_Udf' is written in Python (macros/udf.py),"
                                + " which is not evaluated.; 2:15 python-macro Macro 'my_udf' is"
                                + " written in Python (macros/udf.py), which is not evaluated.");
    }

    @Test
    void a_macro_in_python_is_known_by_its_source() {
        MacroScope scope = TestScopes.of("duckdb");
        scope.macros().put("my_udf", "@macro()\ndef my_udf(evaluator):\n    return '1'");

        assertThat(TestScopes.render("SELECT @MY_UDF()", scope))
                .isEqualTo(
                        "1:8 python-macro Macro 'MY_UDF' is written in Python, which is not evaluated.");
        assertThat(TestScopes.render("JINJA_QUERY_BEGIN;\nSELECT {{ my_udf() }}\nJINJA_END", scope))
                .isEqualTo(
                        "2:11 python-macro Macro 'my_udf' is written in Python, which is not evaluated.");
    }

    private static List<Problem> problems(String sql, Window window) {
        MacroScope scope = TestScopes.of("duckdb", RuntimeStage.EVALUATING, window);
        return ((Unrenderable) new Renderer().render(sql, scope)).problems();
    }
}
