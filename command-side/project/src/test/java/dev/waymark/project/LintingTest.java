package dev.waymark.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.ModelName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintingTest {

    private static final ModelName MODEL = new ModelName("shop.db.m");

    @TempDir Path folder;

    private ProjectFiles files(String config, String header) {
        return ProjectFiles.empty(folder)
                .with("config.yaml", ProjectFiles.CONFIG + config)
                .with("models/m.sql", "MODEL (name db.m" + header + "); SELECT 1 AS a");
    }

    @Test
    void the_section_of_the_settings_is_read_with_names_in_lower_case() {
        ProjectFiles files =
                files("linter: {enabled: true, rules: [NoSelectStar], warn_rules: ALL}\n", "");

        assertThat(files.project().linting().rules())
                .containsExactly(
                        Map.entry(
                                "",
                                new Linting.Rules(
                                        true,
                                        new TreeSet<>(List.of("noselectstar")),
                                        new TreeSet<>(List.of("all")),
                                        new TreeSet<>(),
                                        new TreeSet<>(),
                                        new Location("config.yaml", 6, 1))));
    }

    @Test
    void a_project_that_says_nothing_has_no_rules() {
        assertThat(files("", "").project().linting().rules().get("").enabled()).isFalse();
    }

    @Test
    void classes_below_linter_are_rules_of_the_project_itself() {
        ProjectFiles files =
                files("linter: {enabled: true}\n", "")
                        .with(
                                "linter/own.py",
                                "import x\n\nclass NoTabs(Rule):\n  pass\n\nclass Other(Thing):\n  pass\n");

        assertThat(files.project().linting().rules().get("").own()).containsExactly("notabs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ignored_rules ALL                      | all",
                "ignored_rules [\"NoSelectStar\"]       | noselectstar",
                "ignored_rules (NoSelectStar)           | noselectstar",
                "ignored_rules ['nomissingaudits']      | nomissingaudits",
            })
    void a_model_turns_rules_off_for_itself(String property, String ignored) {
        assertThat(files("", ", " + property).project().linting().ignored().get(MODEL))
                .containsExactly(ignored);
    }

    @Test
    void where_a_model_stands_is_known() {
        assertThat(files("", "").project().linting().places())
                .containsEntry(MODEL, new Location("models/m.sql", 1, 1));
    }

    @Test
    void unit_tests_have_a_connection_of_their_own() {
        String gateways =
                """
                gateways:
                  one:
                    connection: {type: duckdb}
                    test_connection: {type: duckdb, database: one.db}
                  two:
                    connection: {type: duckdb}
                default_test_connection: {type: duckdb, database: all.db}
                model_defaults: {dialect: duckdb}
                """;
        var read = ProjectFiles.empty(folder).with("config.yaml", gateways).project().config();

        assertThat(read.gateways().get("one").testConnection().properties())
                .containsEntry("database", "one.db");
        assertThat(read.gateways().get("two").testConnection().properties())
                .containsEntry("database", "all.db");
        assertThat(files("", "").project().config().gateways().get("local").testConnection())
                .isNull();
    }
}
