package dev.waymark.checking.unittest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.checking.CheckedProject;
import dev.waymark.checking.unittest.TestSelection.Chosen;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.project.UnitTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSelectionTest {

    @TempDir Path folder;

    private Chosen chosen(List<String> selectors, List<String> patterns) {
        return new TestSelection(selectors, patterns)
                .of(
                        CheckedProject.in(folder)
                                .model("SELECT 1 AS a")
                                .with("models/n.sql", "MODEL (name db.n); SELECT 1 AS a")
                                .with("models/o.sql", "MODEL (name db.o); SELECT 1 AS a")
                                .with(
                                        "tests/test_one.yaml",
                                        "a: {model: db.m, outputs: {query: []}}\n"
                                                + "b: {model: db.n, outputs: {query: []}}\n")
                                .with(
                                        "tests/test_two.yaml",
                                        "c: {model: db.m, outputs: {query: []}}\n")
                                .project());
    }

    private static List<String> list(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                           |           | a b c",
                "tests/test_one.yaml                        |           | a b",
                "tests/test_one.yaml::b                     |           | b",
                "tests/test_two.yaml tests/test_one.yaml::b |           | c b",
                "tests/test_one.yaml tests/test_one.yaml::b |           | a b",
                "models/m.sql                               |           | a c",
                "models/o.sql                               |           |",
                "                                           | one       | a b",
                "                                           | ::c       | c",
                "                                           | *two*     | c",
                "                                           | *::a *::c | a c",
                "                                           | *::a?     |",
                "models/m.sql                               | two       | c",
            })
    void files_names_models_and_patterns_choose_tests(
            String selectors, String patterns, String expected) {
        Chosen chosen = chosen(list(selectors), list(patterns));

        assertThat(chosen.problems()).isEmpty();
        assertThat(chosen.tests()).extracting(UnitTest::name).isEqualTo(list(expected));
    }

    @Test
    void every_selector_that_names_nothing_is_told() {
        Chosen chosen =
                chosen(
                        List.of("tests/nope.yaml", "tests/test_one.yaml::z", "models/m.sql"),
                        List.of());

        assertThat(chosen.problems())
                .extracting(Diagnostic::summary, Diagnostic::mend)
                .containsExactly(
                        tuple(
                                "'tests/nope.yaml' is not a known model or test file.",
                                "Write the path of a file from the project's folder."),
                        tuple(
                                "'tests/test_one.yaml::z' is not a known test in 'tests/test_one.yaml'.",
                                "There are: a, b."));
    }
}
