package dev.waymark.project.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonModelFileTest {

    @TempDir Path folder;

    private ProjectFiles project(String arguments) {
        return ProjectFiles.in(folder)
                .with(
                        "models/a.py",
                        "@model(\n    \"db.a\",\n    columns={'id': 'int'},\n    "
                                + arguments
                                + ")\ndef execute(context): ...\n");
    }

    @Test
    void a_python_model_is_read_as_far_as_its_decorator_tells() {
        Model model =
                project(
                                """
                                kind=dict(name=ModelKindName.INCREMENTAL_BY_TIME_RANGE, time_column="ds", batch_size=30),
                                cron="@hourly",
                                start="2024-01-01",
                                owner='jen',
                                description="It's all",
                                tags=["x", "y"],
                                grains=["id AS order_id"],
                                references=["other"],
                                column_descriptions={"id": "the id"},
                                audits=[("not_null", {"columns": ["id", "ds"]}), "at_least_one_ok"],
                                physical_properties={"a": 1, "b": "c"},
                                depends_on=["db.b"],
                                """)
                        .with(
                                "audits/x.sql",
                                "AUDIT (name at_least_one_ok); SELECT * FROM @this_model")
                        .model("shop.db.a");

        assertThat(model.kind())
                .isInstanceOfSatisfying(
                        Kind.IncrementalByTimeRange.class,
                        kind -> {
                            assertThat(kind.timeColumn().expression()).isEqualTo("ds");
                            assertThat(kind.batching().size()).isEqualTo(30);
                        });
        assertThat(model.schedule().cron()).isEqualTo("@hourly");
        assertThat(model.schedule().start()).isEqualTo("2024-01-01");
        assertThat(model.about().owner()).isEqualTo("jen");
        assertThat(model.about().description()).isEqualTo("It's all");
        assertThat(model.about().tags()).containsExactly("x", "y");
        assertThat(model.about().references()).containsExactly("id AS order_id", "other");
        assertThat(model.about().columnDescriptions()).containsEntry("id", "the id");
        assertThat(model.columns()).hasToString("[Column[name=id, type=INT]]");
        assertThat(model.audits())
                .hasToString(
                        "[AuditCall[name=not_null, arguments={columns=(id, ds)}],"
                                + " AuditCall[name=at_least_one_ok, arguments={}]]");
        assertThat(model.layout().physicalProperties()).hasToString("{a=1, b='c'}");
        assertThat(model.dependsOn()).containsExactly(new ModelName("shop.db.b"));
        assertThat(model.body())
                .isInstanceOfSatisfying(
                        Body.Python.class,
                        body -> assertThat(body.entrypoint()).isEqualTo("execute"));
        assertThat(model.needsPython()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "                                                          | FULL",
                "kind='full'                                               | FULL",
                "kind=FullKind()                                           | FULL",
                "kind=ModelKindName.FULL                                   | FULL",
                "kind={'name': 'INCREMENTAL_UNMANAGED'}                    | INCREMENTAL_UNMANAGED",
                "kind=IncrementalByUniqueKeyKind(unique_key=['id'])        | INCREMENTAL_BY_UNIQUE_KEY",
                "kind=SCDType2ByTimeKind(unique_key=exp.to_column('id'))   | SCD_TYPE_2_BY_TIME",
                "kind=IncrementalByTimeRangeKind(time_column=TimeColumn(column='ds', format='%Y')) | INCREMENTAL_BY_TIME_RANGE",
            })
    void a_kind_is_read_in_every_spelling(String kind, String label) {
        Model model = project(kind == null ? "" : kind).model("shop.db.a");

        assertThat(model.kind().label()).isEqualTo(label);
    }

    @Test
    void each_python_model_is_one_warning_that_names_what_is_computed() {
        ProjectFiles files = project("start=START, owner=who(), cron='@daily'");

        assertThat(files.problems())
                .containsExactly("WARNING python-model-not-supported models/a.py:1:1");
        assertThat(files.problem("python-model-not-supported").summary())
                .contains("db.a")
                .contains("computed: start, owner.");
    }

    @Test
    void a_python_model_whose_name_is_computed_is_left_out() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with("models/a.py", "@model(name=f'{x}.a')\ndef f(): ...\n")
                        .with("models/b.sql", "MODEL (name db.b); SELECT 1 AS x");

        assertThat(files.problems())
                .containsExactly("WARNING python-model-not-supported models/a.py:1:1");
        assertThat(files.project().models()).containsOnlyKeys(new ModelName("shop.db.b"));
    }

    @Test
    void blueprints_make_one_model_each() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "models/a.py",
                                """
                                @model(
                                    "@{customer}.a",
                                    columns={"id": "int"},
                                    blueprints=[{"customer": "x"}, {"customer": "y"}],
                                )
                                def f(): ...
                                """);

        assertThat(files.project().models().keySet()).hasToString("[shop.x.a, shop.y.a]");
    }

    @Test
    void parents_are_the_tables_that_the_code_asks_for() {
        Model model =
                ProjectFiles.in(folder)
                        .with(
                                "models/a.py",
                                """
                                @model("db.a", columns={"id": "int"})
                                def f(context):
                                    return context.fetchdf(context.resolve_table("db.b"))
                                """)
                        .model("shop.db.a");

        assertThat(model.dependsOn()).containsExactly(new ModelName("shop.db.b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'db.a', kind='view', columns={'a': 'int'} | ERROR kind-rule",
                "'db.a', kind='embedded', columns={'a': 'int'} | ERROR kind-rule",
                "'db.a'                                    | ERROR columns-missing",
                "'db.a', columns={'a': 'int'}, crom='x'    | ERROR unknown-property",
                "'db.a', columns={'a': 'int'}, signals=[('x', {})] | WARNING signals-not-supported",
            })
    void what_a_python_model_cannot_be_is_said(String arguments, String problem) {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with("models/a.py", "@model(" + arguments + ")\ndef f(): ...\n");

        assertThat(files.problems()).contains(problem + " models/a.py:1:1");
    }
}
