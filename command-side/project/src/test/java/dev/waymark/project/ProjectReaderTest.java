package dev.waymark.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.rendering.Renderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {

    private static final String MACRO =
            """
            from sqlmesh import macro


            @macro()
            def doubled(evaluator, column):
                return f"{column} * 2"
            """;

    @TempDir Path folder;

    private ProjectReading read(Path... folders) {
        return reader().read(List.of(folders), null);
    }

    @Test
    void a_project_of_several_folders_is_one_graph() {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        ProjectFiles.in(first)
                .with("config.yaml", ProjectFiles.CONFIG + "project: one\nbefore_all: [SELECT 1]\n")
                .with("models/a.sql", "MODEL (name db.a); SELECT 1 AS x");
        ProjectFiles.in(second)
                .with("config.yaml", ProjectFiles.CONFIG + "project: two\nbefore_all: SELECT 2\n")
                .with("models/b.sql", "MODEL (name db.b); SELECT * FROM db.a");

        Project project = ProjectFiles.project(read(first, second));

        assertThat(project.models().get(new ModelName("shop.db.b")).project()).isEqualTo("two");
        assertThat(project.models().get(new ModelName("shop.db.b")).file())
                .isEqualTo("second/models/b.sql");
        assertThat(project.columns().get(new ModelName("shop.db.b"))).hasSize(1);
        assertThat(project.beforeAll()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(project.config().project()).isEqualTo("one");
    }

    @Test
    void one_name_in_two_folders_is_a_duplicate() {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        for (Path each : List.of(first, second)) {
            ProjectFiles.in(each).with("models/a.sql", "MODEL (name db.a); SELECT 1 AS x");
        }

        assertThat(ProjectFiles.shown(read(first, second)))
                .containsExactly("ERROR duplicate-model second/models/a.sql:1:1");
    }

    @Test
    void python_and_metrics_are_one_problem_each_and_the_rest_is_still_read() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "models/p.py",
                                "import x\n\n@model(\"db.p\", columns={'a': 'int'})\ndef execute(): ...\n")
                        .with(
                                "models/off.py",
                                "@model('db.q', enabled=False)\ndef execute(): ...\n")
                        .with("models/shared.py", "def shared(): ...\n")
                        .with(
                                "models/bad.sql",
                                "MODEL (name db.bad, onwer x); SELECT @DOUBLED(1) AS x")
                        .with("macros/__init__.py", "")
                        .with("macros/m.py", MACRO)
                        .with("audits/a.py", "def audit(): ...\n")
                        .with("metrics/m.sql", "METRIC (name m, expression SUM(a.b.c));");

        assertThat(files.problems())
                .containsExactly(
                        "NOTE metrics-not-supported metrics/m.sql:1:1",
                        "ERROR unknown-property models/bad.sql:1:21",
                        "WARNING python-macro models/bad.sql:1:38",
                        "WARNING python-model-not-supported models/p.py:3:1");
    }

    @Test
    void a_dialect_that_nobody_speaks_is_a_problem_wherever_it_stands() {
        ProjectFiles files =
                ProjectFiles.empty(folder)
                        .with("config.yaml", "model_defaults:\n  dialect: duckdbb\n")
                        .with("models/a.sql", "MODEL (name db.a, dialect postgre); SELECT 1 AS x")
                        .with("audits/b.sql", "AUDIT (name b, dialect nope); SELECT 1")
                        .with("external_models.yaml", "- name: raw.c\n  dialect: nope\n");

        assertThat(files.problems())
                .containsExactly(
                        "ERROR unknown-dialect audits/b.sql:1:16",
                        "ERROR unknown-dialect config.yaml:2:3",
                        "ERROR unknown-dialect external_models.yaml:2:3",
                        "ERROR unknown-dialect models/a.sql:1:19");
    }

    @Test
    void a_file_that_is_no_text_is_said_and_the_rest_is_read() throws Exception {
        ProjectFiles files =
                ProjectFiles.in(folder).with("models/b.sql", "MODEL (name db.b, crom x); SELECT 1");
        Files.write(folder.resolve("models/a.sql"), new byte[] {(byte) 0xff, 1});

        assertThat(files.problems())
                .containsExactly(
                        "ERROR file-unreadable models/a.sql",
                        "ERROR unknown-property models/b.sql:1:19");
    }

    @Test
    void the_same_files_read_twice_are_the_same_project() {
        ProjectFiles files = ProjectFiles.in(folder);
        for (int i = 1; i < 60; i++) {
            String query = "SELECT *, " + i + " AS c" + i + " FROM db.m" + (i - 1);
            files.with("models/m" + i + ".sql", "MODEL (name db.m" + i + "); " + query);
        }
        files.with("models/m0.sql", "MODEL (name db.m0); SELECT 0 AS c0");

        assertThat(files.project()).isEqualTo(files.project());
        assertThat(files.project().columns().get(new ModelName("shop.db.m59"))).hasSize(60);
    }

    @Test
    void the_chosen_gateway_is_known_where_something_else_in_the_settings_is_wrong() {
        ProjectFiles.in(folder)
                .with(
                        "config.yaml",
                        """
                        gateways:
                          one: {connection: {type: duckdb}}
                          two: {connection: {type: duckdb}, state_schema: there}
                        snapshot_ttl: [no]
                        """);

        SettingsReading settings = reader().settings(List.of(folder), "two");

        assertThat(settings.config()).isNull();
        assertThat(settings.gateway().orElseThrow().stateSchema()).isEqualTo("there");
        assertThat(reader().read(List.of(folder), "two", settings).diagnostics())
                .isEqualTo(read("two").diagnostics())
                .isNotEmpty();
    }

    private ProjectReading read(String gateway) {
        return reader().read(List.of(folder), gateway);
    }

    private static ProjectReader reader() {
        return new ProjectReader(new WordSql(), new Renderer(), Map.of());
    }
}
