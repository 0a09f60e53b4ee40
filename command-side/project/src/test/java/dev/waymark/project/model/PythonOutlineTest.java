package dev.waymark.project.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonOutlineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "==>",
            textBlock =
                    """
                    SELECT @py(a) AS x, @PY (b) y FROM t  ==> SELECT py(a) AS x, PY (b) y FROM t
                    SELECT @py(a), b FROM t               ==> SELECT python_macro.*, b FROM t
                    SELECT DISTINCT b, @py(a)             ==> SELECT DISTINCT b, python_macro.*
                    SELECT (SELECT @py(a)) AS x           ==> SELECT (SELECT python_macro.*) AS x
                    SELECT f(a, @py(b)) FROM t            ==> SELECT f(a, py(b)) FROM t
                    SELECT a + @py(b), 1 - @py(c)::INT x  ==> SELECT a + py(b), 1 - py(c)::INT x
                    SELECT @EACH([a], c -> @py(c))        ==> SELECT @EACH([a], c -> python_macro.*)
                    SELECT @EACH([a], c -> @py(c) AS @c)  ==> SELECT @EACH([a], c -> py(c) AS @c)
                    SELECT a FROM t, @py(1) WHERE @py(2)  ==> SELECT a FROM t, py(1) WHERE py(2)
                    SELECT a FROM t GROUP BY b, @py(2)    ==> SELECT a FROM t GROUP BY b, py(2)
                    SELECT @other(a), @py FROM t          ==> SELECT @other(a), @py FROM t
                    """)
    void calls_become_functions_or_items_that_nobody_knows(String query, String outline) {
        Span span = Span.of(Scanner.scan(query, "duckdb"));

        assertThat(new PythonOutline(Set.of("py"), span).text()).isEqualTo(outline);
    }
}
