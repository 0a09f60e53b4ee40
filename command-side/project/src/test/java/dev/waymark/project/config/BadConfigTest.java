package dev.waymark.project.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadConfigTest {

    @TempDir Path folder;

    private ProjectFiles project(String config) {
        return ProjectFiles.empty(folder).with("config.yaml", config);
    }

    @Test
    void models_are_read_although_a_pattern_for_their_schemas_cannot_be() {
        ProjectFiles files =
                project(ProjectFiles.CONFIG + "physical_schema_mapping: {'[': a}\n")
                        .with("models/a.sql", "MODEL (name db.a, cron '@never'); SELECT 1 AS x");

        assertThat(files.problems())
                .containsExactly(
                        "ERROR pattern-invalid config.yaml:6:27",
                        "ERROR cron-invalid models/a.sql:1:19");
    }

    @Test
    void two_config_files_are_refused_by_name() {
        ProjectFiles files = ProjectFiles.in(folder).with("sqlmesh.yml", "project: x");

        Diagnostic problem = files.problem("several-config-files");

        assertThat(problem.summary()).contains("config.yaml, sqlmesh.yml");
        assertThat(files.read().project()).isNull();
    }

    @Test
    void a_folder_without_a_config_file_is_no_project() {
        assertThat(ProjectFiles.empty(folder).problem("no-config-file").isError()).isTrue();
    }

    @Test
    void a_missing_folder_is_said() {
        assertThat(
                        ProjectFiles.empty(folder.resolve("nowhere"))
                                .problem("folder-missing")
                                .summary())
                .contains("nowhere");
    }

    @Test
    void a_python_config_is_one_problem() {
        ProjectFiles files = ProjectFiles.empty(folder).with("config.py", "from x import config");

        assertThat(files.problems()).containsExactly("ERROR python-config-not-supported config.py");
    }

    @Test
    void all_problems_show_at_once_with_their_places() {
        ProjectFiles files =
                project(
                        """
                        gatewys: {}
                        model_defaults:
                          dialect: duckdb
                          crom: '@daily'
                        gateways:
                          local:
                            connection:
                              type: duckdb
                              databse: x.db
                        plan: {no_prompts: maybe}
                        snapshot_ttl: 1 week ago
                        """);

        assertThat(files.problems())
                .containsExactly(
                        "ERROR unknown-key config.yaml:1:1",
                        "ERROR unknown-key config.yaml:4:3",
                        "ERROR unknown-key config.yaml:9:7",
                        "ERROR wrong-value config.yaml:10:20",
                        "ERROR ttl-in-past config.yaml:11:1");
    }

    @Test
    void an_unknown_key_comes_with_the_one_that_was_meant() {
        Diagnostic problem =
                project("model_defaults: {dialekt: duckdb, dialect: x}").problem("unknown-key");

        assertThat(problem.summary()).isEqualTo("Unknown key 'dialekt' in 'model_defaults'.");
        assertThat(problem.mend()).isEqualTo("Did you mean 'dialect'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project: x                                     | dialect-missing",
                "model_defaults: [a]                            | wrong-value",
                "gateways: {g: {connection: {database: x}}}     | connection-type-missing",
                "gateways: {g: {connection: {type: duckbd}}}    | unknown-connection-type",
                "gateways: {g: {connection: text}}              | wrong-value",
                "default_gateway: nowhere                       | unknown-gateway",
                "environment_suffix_target: tables              | wrong-value",
                "log_limit: 0                                   | wrong-value",
                "snapshot_ttl: soon                             | ttl-unreadable",
                "physical_schema_mapping: {'(': a}              | pattern-invalid",
                "ignore_patterns: ['[']                         | pattern-invalid",
                "dbt: {a: b}                                    | dbt-not-supported",
                "project: a\\nproject: b                        | duplicate-key",
                "'project: [a'                                  | yaml-invalid",
                "'project: {{ nope(1) }}'                       | jinja-failed",
                "auto_categorize_changes: {sql: off}            | unknown-key",
            })
    void what_cannot_be_is_named(String line, String code) {
        String text = line.replace("\\n", "\n").strip();
        String dialect = "\nmodel_defaults: {dialect: duckdb}\n";
        boolean own = text.startsWith("model_defaults") || code.equals("dialect-missing");

        assertThat(project(text + (own ? "" : dialect)).read().diagnostics())
                .anyMatch(d -> d.isError() && d.code().equals(code));
    }

    @Test
    void settings_that_exclude_each_other_are_refused() {
        ProjectFiles files =
                project(
                        """
                        model_defaults: {dialect: duckdb}
                        environment_suffix_target: catalog
                        environment_catalog_mapping: {'.*': x}
                        """);

        assertThat(files.problem("exclusive-keys").at()).hasToString("config.yaml:3:1");
    }

    @Test
    void what_is_read_but_not_acted_upon_is_said() {
        ProjectFiles files =
                project(
                        """
                        model_defaults: {dialect: duckdb}
                        virtual_environment_mode: dev_only
                        linter: {enabled: true, rules: ALL}
                        ui: {format_on_save: true}
                        cicd_bot: {anything: goes}
                        """);

        assertThat(files.problems()).containsExactly("WARNING setting-not-heeded config.yaml:2:1");
    }

    @Test
    void an_unset_variable_warns_and_counts_as_empty() {
        ProjectFiles files =
                project("model_defaults: {dialect: duckdb}\nproject: {{ env_var('NOPE') }}\n");

        assertThat(files.problem("environment-variable-unset").at())
                .hasToString("config.yaml:2:13");
        assertThat(files.project().config().project()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateways: {g: {connection: {type: postgres, password: *hunter2}}}",
                "gateways: {g: {connection: {type: hunter2}}}",
                "gateways: {g: {connection: {type: postgres, password: {{ env_var('PW') }}}}}",
                "gateways: {g: {connection: hunter2}}",
                "gateways: {g: {connection: {type: duckdb, concurrent_tasks: [hunter2]}}}",
            })
    void no_diagnostic_shows_a_secret(String line) {
        ProjectFiles files =
                project(line + "\nunknown: 1\n").where("PW", "\"hunter2\": \"[hunter2\"");

        assertThat(files.read().diagnostics()).isNotEmpty();
        assertThat(files.read().diagnostics().toString()).doesNotContain("hunter2");
    }

    @Test
    void approvals_are_checked_too() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "waymark.yaml",
                                "approvals:\n  prod: {required: many, approver: [bo]}\nprice: {per_second: dear}\n");

        assertThat(files.problems())
                .containsExactly(
                        "ERROR wrong-value waymark.yaml:2:10",
                        "ERROR unknown-key waymark.yaml:2:26",
                        "ERROR wrong-value waymark.yaml:3:9");
    }
}
