package dev.waymark.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.waymark.rendering.jinja.run.Run;
import dev.waymark.rendering.jinja.syntax.Template;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that Jinja2 itself wrote.
class JinjaVectorsTest {

    private static final String VARIABLES =
            """
            {"x": 3, "s": "Hello World", "cols": ["id", "name", "price"], "flag": true,
             "off": false, "none": null, "f": 2.5, "one": 1.0, "d": {"a": 1, "b": "two"},
             "rows": [{"name": "a", "type": "int"}, {"name": "b", "type": "text"}],
             "nested": [[1, 2], [3, 4]], "empty": []}
            """;

    record Vector(String name, String template, boolean fails, String expected) {

        static Vector of(String block) {
            String mark = block.contains("\n!!!!\n") ? "\n!!!!\n" : "\n----\n";
            int name = block.indexOf('\n');
            int middle = block.indexOf(mark);
            return new Vector(
                    block.substring(0, name),
                    block.substring(name + 1, middle),
                    mark.contains("!"),
                    block.substring(middle + mark.length(), block.length() - 1));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        JinjaVectorsTest.class.getResourceAsStream("/jinja/jinja2.txt"))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^#### ")).skip(1).map(Vector::of);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void a_template_writes_what_jinja2_writes(Vector vector) {
        if (vector.fails()) {
            assertThatExceptionOfType(Failure.class).isThrownBy(() -> rendered(vector));
        } else {
            assertThat(rendered(vector)).isEqualTo(vector.expected());
        }
    }

    private static String rendered(Vector vector) {
        Value.Dict variables = (Value.Dict) JsonValues.of(VARIABLES);
        return new Run(name -> variables.entries().get(Value.of(name)))
                .text(Template.parse(vector.template()));
    }
}
