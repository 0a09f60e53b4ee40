package dev.waymark.project.unittest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.project.ProjectFiles;
import dev.waymark.project.UnitTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTestFileTest {

    private static final String WHOLE =
            """
            test_one:
              model: db.m
              inputs:
                raw.t: {rows: [{a: 1}]}
              outputs:
                query: [{a: 1}]

            # the other
            test_two:
              model: DB.M
              inputs: {raw.t: []}
              outputs: {ctes: {c: []}}
            """;

    @TempDir Path folder;

    private ProjectFiles with(String tests) {
        return ProjectFiles.in(folder)
                .with("external_models.yaml", "- name: raw.t\n")
                .with("models/m.sql", "MODEL (name db.m); SELECT a FROM raw.t")
                .with("tests/test_m.yaml", tests);
    }

    @Test
    void tests_are_kept_with_the_text_of_their_file_and_the_full_name_of_their_model() {
        assertThat(with(WHOLE).project().tests())
                .containsExactly(
                        new UnitTest("test_one", "shop.db.m", WHOLE, "tests/test_m.yaml", 1),
                        new UnitTest("test_two", "shop.db.m", WHOLE, "tests/test_m.yaml", 9));
    }

    @Test
    void only_files_that_are_named_as_tests_are_read() {
        ProjectFiles files = with(WHOLE).with("tests/data.yaml", "rows: [1]");

        assertThat(files.project().tests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "t: text                   | must be keys with values",
                "t: {outputs: {query: []}} | Missing required 'model' field",
            })
    void a_test_says_which_model_it_is_about(String text, String what) {
        assertThat(with(text).problem("test-invalid").summary()).contains(what);
    }

    @Test
    void a_test_that_is_wrong_inside_does_not_keep_the_project_from_being_read() {
        ProjectFiles files = with("t: {model: db.m, outputs: 1}");

        assertThat(files.problems()).isEmpty();
        assertThat(files.project().tests()).hasSize(1);
    }

    @Test
    void a_test_of_an_unknown_model_is_left_out_with_a_warning() {
        ProjectFiles files = with("t: {model: db.n, outputs: {query: []}}");

        assertThat(files.problems())
                .containsExactly("WARNING test-of-unknown-model tests/test_m.yaml:1:1");
        assertThat(files.project().tests()).isEmpty();
    }
}
