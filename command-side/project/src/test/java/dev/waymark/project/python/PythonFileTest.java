package dev.waymark.project.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.project.source.SourceFile;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonFileTest {

    private static PythonFile file(String text) {
        return new PythonFile(new SourceFile("models/a.py", Path.of("a.py"), text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'a'                       | Text[text=a]",
                "\"a\" 'b'                 | Text[text=ab]",
                "r'a\\d'                   | Text[text=a\\d]",
                "f'a'                      | Text[text=a]",
                "f'{a}'                    | Computed[]",
                "-1                        | Literal[text=-1]",
                "1.5                       | Literal[text=1.5]",
                "True                      | Literal[text=true]",
                "None                      | Literal[text=null]",
                "('a')                     | Text[text=a]",
                "('a',)                    | Items[values=[Text[text=a]]]",
                "()                        | Items[values=[]]",
                "[1, 2,]                   | Items[values=[Literal[text=1], Literal[text=2]]]",
                "{'a', 'b'}                | Items[values=[Text[text=a], Text[text=b]]]",
                "{'a': 1}                  | Entries[entries={a=Literal[text=1]}]",
                "dict(a=1)                 | Entries[entries={a=Literal[text=1]}]",
                "{K: 1}                    | Computed[]",
                "Kind.FULL                 | Name[dotted=Kind.FULL]",
                "f(1, b='c')               | Call[function=f, arguments=[Literal[text=1]], named={b=Text[text=c]}]",
                "1 + 2                     | Computed[]",
                "'a' if b else 'c'         | Computed[]",
                "[x for x in y]            | Items[values=[Computed[]]]",
                "KNOWN                     | Text[text=known]",
                "THERE                     | Text[text=known]",
                "UNKNOWN                   | Name[dotted=UNKNOWN]",
                "f'{KNOWN}.{ THERE }'      | Text[text=known.known]",
                "f'{KNOWN!r}'              | Computed[]",
                "'a' + KNOWN + 'b'         | Text[text=aknownb]",
                "[1] + ['a']               | Items[values=[Literal[text=1], Text[text=a]]]",
                "str(Path('/a') / 'b' / KNOWN) | Text[text=/a/b/known]",
                "Path('/a/b').parent.joinpath('c') | Text[text=/a/c]",
                "os.path.join(os.path.dirname('/a/b'), 'c') | Text[text=/a/c]",
                "Path.cwd() / 'a'          | Computed[]",
                "KNOWN.upper()             | Computed[]",
                "os.environ['A']           | Call[function=os.environ[], arguments=[Text[text=A]], named={}]",
                "f(**{'a': 1}, b=2)        | Call[function=f, arguments=[], named={a=Literal[text=1], b=Literal[text=2]}]",
                "f(**unknown)              | Call[function=f, arguments=[Computed[]], named={}]",
            })
    void written_out_values_are_read_and_others_are_known_to_be_computed(
            String written, String value) {
        String text =
                "KNOWN: str = 'known'  # yes\nTHERE = KNOWN\n@model(x="
                        + written
                        + ")\ndef f(): ...\n";

        assertThat(file(text).decorated("model").getFirst().decorator().named().get("x"))
                .hasToString(value);
    }

    @Test
    void decorators_are_found_on_their_function_wherever_it_stands() {
        String text =
                """
                import a

                # @model("no")
                TEXT = '''
                @model("no")
                '''

                @other
                @sqlmesh.model(
                    "yes",
                    tags=["a"],  # a bracket: (
                )
                async def execute(context):
                    return context.table("db.a")

                @model
                def bare(): ...
                """;

        assertThat(file(text).decorated("model"))
                .extracting(it -> it.function() + " " + it.at())
                .containsExactly("execute models/a.py:9:1", "bare models/a.py:16:1");
    }

    @Test
    void the_text_of_a_function_holds_what_it_needs_and_no_comments() {
        String text =
                """
                ONE = 1  # one
                TWO = 2

                def add(x):
                    # adds
                    return x + ONE


                @macro()
                def plus(evaluator, x):
                    return add(x)
                """;

        assertThat(file(text).decorated("macro").getFirst().text())
                .isEqualTo(
                        """
                        ONE = 1
                        def add(x):
                            return x + ONE
                        @macro()
                        def plus(evaluator, x):
                            return add(x)\
                        """);
    }

    @Test
    void tables_that_code_asks_for_by_a_written_name_are_found() {
        String text =
                "a = context.table('db.a')\nb = c.resolve_table(f\"{x}\")\nd = table('db.d')\n";

        assertThat(file(text).arguments("table")).containsExactly("db.a");
        assertThat(file(text).arguments("resolve_table")).isEmpty();
    }

    @Property
    void any_text_is_scanned_without_losing_a_character(@ForAll String text) {
        StringBuilder joined = new StringBuilder();
        PythonScanner.scan(text).forEach(token -> joined.append(token.text()));

        assertThat(joined).hasToString(text);
        assertThat(file("@model(x=" + text).decorated("macro")).isEmpty();
    }
}
