package dev.waymark.project.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTest {

    @TempDir Path folder;

    private ProjectFiles files(String... namesAndQueries) {
        ProjectFiles files = ProjectFiles.in(folder);
        for (int i = 0; i < namesAndQueries.length; i += 2) {
            String name = namesAndQueries[i];
            files.with(
                    "models/" + i + "_" + name + ".sql",
                    "MODEL (name db." + name + ");\n" + namesAndQueries[i + 1]);
        }
        return files;
    }

    private List<String> columns(ProjectFiles files, String name) {
        List<Column> columns = files.project().columns().get(new ModelName("shop.db." + name));
        return columns == null ? null : columns.stream().map(Column::name).toList();
    }

    @Test
    void two_models_of_one_name_are_refused_at_the_second() {
        ProjectFiles files = files("a", "SELECT 1 AS x", "A", "SELECT 2 AS x");

        assertThat(files.problem("duplicate-model").at()).hasToString("models/2_A.sql:1:1");
        assertThat(files.problem("duplicate-model").summary()).contains("db.a");
        assertThat(files.problem("duplicate-model").mend()).contains("models/0_a.sql:1:1");
    }

    @Test
    void a_circle_is_named_once_from_its_first_model() {
        ProjectFiles files =
                files(
                        "c", "SELECT x FROM db.b",
                        "b", "SELECT x FROM db.a",
                        "a", "SELECT x FROM db.c",
                        "d", "SELECT x FROM db.c",
                        "e", "SELECT x FROM db.e");

        assertThat(files.problem("cycle").summary()).contains("db.a -> db.c -> db.b -> db.a");
    }

    @Test
    void two_circles_are_both_named() {
        ProjectFiles files =
                files(
                        "a", "SELECT x FROM db.b",
                        "b", "SELECT x FROM db.a",
                        "c", "SELECT x FROM db.d",
                        "d", "SELECT x FROM db.c");

        assertThat(files.read().diagnostics()).filteredOn(d -> d.code().equals("cycle")).hasSize(2);
    }

    @Test
    void names_that_sql_does_not_tell_are_those_that_are_written() {
        ProjectFiles files =
                files(
                        "a", "SELECT x, month FROM db.b",
                        "b", "SELECT x, f(y) AS \"Month\" FROM db.c FOR UPDATE",
                        "c", "SELECT *, 1 AS x FROM db.d FOR UPDATE",
                        "d", "SELECT 1 + 1 AS month, 2 AS x");

        assertThat(columns(files, "a")).containsExactly("x", "month");
        assertThat(columns(files, "b")).containsExactly("x", "Month");
        assertThat(columns(files, "c")).isNull();
        assertThat(columns(files, "d")).containsExactly("month", "x");
    }

    @Test
    void columns_flow_down_through_stars() {
        ProjectFiles files =
                files(
                        "a", "SELECT 1 AS x, 2 AS y",
                        "b", "SELECT * FROM db.a",
                        "c", "SELECT *, 3 AS z FROM db.b",
                        "d", "SELECT * FROM raw.unknown");

        assertThat(columns(files, "b")).containsExactly("x", "y");
        assertThat(columns(files, "c")).containsExactly("x", "y", "z");
        assertThat(columns(files, "d")).isNull();
    }

    @Test
    void columns_of_macros_that_write_them_out_come_from_the_relation() {
        ProjectFiles files =
                files(
                        "a", "SELECT 1 AS x, 2 AS y",
                        "b", "SELECT @STAR(db.a) FROM db.a",
                        "c", "SELECT @STAR(raw.unknown) FROM raw.unknown");

        assertThat(columns(files, "b")).containsExactly("x", "y");
        assertThat(columns(files, "c")).isNull();
    }

    @Test
    void history_models_give_their_columns_of_validity() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "models/h.sql",
                                "MODEL (name db.h, kind SCD_TYPE_2_BY_TIME (unique_key id, valid_to_name till)); SELECT 1 AS id");

        assertThat(columns(files, "h")).containsExactly("id", "valid_from", "till");
    }

    @Test
    void a_table_that_nobody_declares_is_noted_once() {
        ProjectFiles files =
                files("a", "SELECT x FROM raw.t", "b", "SELECT x FROM raw.t JOIN raw.u ON true")
                        .with("external_models.yaml", "- name: raw.u");

        assertThat(files.problems()).containsExactly("NOTE undeclared-table models/0_a.sql");
    }

    @Test
    void a_model_and_a_standalone_audit_cannot_share_a_name() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with("models/a.sql", "MODEL (name checked); SELECT 1 AS x")
                        .with("audits/a.sql", "AUDIT (name checked, standalone true); SELECT 1");

        assertThat(files.problem("duplicate-model").at()).hasToString("audits/a.sql:1:1");
    }
}
