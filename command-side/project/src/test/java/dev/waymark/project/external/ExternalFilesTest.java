package dev.waymark.project.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalFilesTest {

    @TempDir Path folder;

    @Test
    void a_table_is_a_model_without_a_body() {
        Model table =
                ProjectFiles.in(folder)
                        .with(
                                "external_models.yaml",
                                """
                                - name: Raw.People
                                  description: who
                                  owner: jen
                                  tags: [a, b]
                                  start: 1 week ago
                                  audits:
                                    - name: not_null
                                      columns: "[id]"
                                    - name: accepted_range
                                      column: zip
                                      min_v: "'00000'"
                                    - own
                                  columns:
                                    Id: int
                                    full name: text
                                    price: decimal(8, 2)
                                """)
                        .with("audits/own.sql", "AUDIT (name own); SELECT 1")
                        .model("shop.raw.people");

        assertThat(table.kind()).isEqualTo(new Kind.External());
        assertThat(table.body()).isEqualTo(new Body.Nothing());
        assertThat(table.about().description()).isEqualTo("who");
        assertThat(table.about().tags()).containsExactly("a", "b");
        assertThat(table.schedule().start()).isEqualTo("1 week ago");
        assertThat(table.columns())
                .containsExactly(
                        new Column("id", "INT"),
                        new Column("full name", "TEXT"),
                        new Column("price", "DECIMAL(8, 2)"));
        assertThat(table.audits())
                .extracting(AuditCall::name)
                .containsExactly("not_null", "accepted_range", "own");
        assertThat(table.audits().get(0).arguments()).containsEntry("columns", "[id]");
        assertThat(table.audits().get(1).arguments()).containsEntry("min_v", "'00000'");
        assertThat(table.auditDefinitions()).hasSize(1);
        assertThat(table.layout().gateway()).isNull();
    }

    @Test
    void columns_of_tables_reach_their_readers() {
        Project project =
                ProjectFiles.in(folder)
                        .with("schema.yaml", "- name: raw.t\n  columns: {a: int, b: text}\n")
                        .with("external_models/more/u.yml", "- name: raw.u\n")
                        .with("models/m.sql", "MODEL (name db.m); SELECT * FROM raw.t")
                        .project();

        assertThat(project.models().keySet())
                .extracting(ModelName::value)
                .containsExactly("shop.db.m", "shop.raw.t", "shop.raw.u");
        assertThat(project.columns().get(new ModelName("shop.db.m")))
                .containsExactly(new Column("a", "INT"), new Column("b", "TEXT"));
    }

    @Test
    void an_entry_for_the_selected_gateway_takes_the_place_of_the_one_for_all() {
        ProjectFiles files =
                ProjectFiles.empty(folder)
                        .with(
                                "config.yaml",
                                """
                                model_defaults: {dialect: duckdb}
                                gateways:
                                  one: {connection: {type: duckdb}}
                                  two: {connection: {type: duckdb}}
                                """)
                        .with(
                                "external_models.yaml",
                                """
                                - {name: raw.t, columns: {a: int}}
                                - {name: raw.t, gateway: TWO, columns: {b: int}}
                                - {name: raw.u, gateway: two}
                                """);
        ModelName table = new ModelName("memory.raw.t");

        Project one = ProjectFiles.project(files.read("one"));
        Project two = ProjectFiles.project(files.read("two"));

        assertThat(one.columns().get(table)).extracting(Column::name).containsExactly("a");
        assertThat(one.models()).hasSize(1);
        assertThat(two.columns().get(table)).extracting(Column::name).containsExactly("b");
        assertThat(two.models()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "name: raw.t                        | wrong-value :1:1",
                "- raw.t                            | wrong-value :1:3",
                "- columns: {a: int}                | name-missing :1:3",
                "- {name: a.b, colums: {a: int}}    | unknown-property :1:15",
                "- {name: a.b, audits: [nowhere]}   | undefined-audit :1:15",
                "- {name: a.b, start: someday}      | time-unreadable :1:15",
                "[{name: a.b}, {name: A.B}]         | duplicate-model :1:15",
                "- {name: a.b                       | yaml-invalid :1:13",
            })
    void what_is_wrong_is_said_at_its_place(String text, String problem) {
        assertThat(ProjectFiles.in(folder).with("external_models.yaml", text).problems())
                .containsExactly("ERROR " + problem.replace(" :", " external_models.yaml:"));
    }
}
