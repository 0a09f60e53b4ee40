package dev.waymark.project.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadModelTest {

    @TempDir Path folder;

    private ProjectFiles project(String model) {
        return ProjectFiles.in(folder).with("models/a.sql", model);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "crom '@daily'                              | unknown-property 2:1",
                "default_catalog x                          | unknown-property 2:1",
                "cron '* * * * *'                           | cron-too-frequent 2:1",
                "cron 'every day'                           | cron-invalid 2:1",
                "cron_tz 'Mars/North'                       | cron-invalid 2:1",
                "interval_unit month                        | cron-too-frequent 2:1",
                "interval_unit week                         | wrong-value 2:1",
                "start 'someday'                            | time-unreadable 2:1",
                "end '2024-01-01'                           | end-without-start 2:1",
                "start '2024-01-02', end '2024-01-01'       | end-before-start 2:21",
                "kind FUL                                   | unknown-kind 2:6",
                "kind EXTERNAL                              | kind-rule 2:1",
                "kind INCREMENTAL_BY_PARTITION              | kind-rule 2:1",
                "kind INCREMENTAL_UNMANAGED (insert_overwrite true) | kind-rule 2:1",
                "kind EMBEDDED, audits (not_null(columns := x)) | kind-rule 2:16",
                "partitioned_by x                           | layout-invalid 2:1",
                "kind FULL, partitioned_by (x, X)           | layout-invalid 2:12",
                "kind FULL, columns (x INT), clustered_by y | layout-invalid 2:42",
                "kind FULL, physical_version '7'            | layout-invalid 2:12",
                "grain x, grains (y)                        | exclusive-properties 2:10",
                "columns (x)                                | column-invalid 2:10",
                "columns (x INT, X TEXT)                    | column-invalid 2:17",
                "gateway nowhere                            | unknown-gateway 2:1",
                "audits (nowhere)                           | undefined-audit 2:9",
                "audits (not_null)                          | audit-argument-missing 2:9",
                "audits (not_null(x))                       | audit-call-invalid 2:18",
                "owner @nobody                              | undefined-variable 2:7",
            })
    void a_bad_property_is_said_at_its_place(String property, String problem) {
        String[] parts = problem.split(" ");

        Diagnostic found =
                project("MODEL (name db.a,\n" + property + ");\nSELECT 1 AS x")
                        .read()
                        .diagnostics()
                        .stream()
                        .filter(Diagnostic::isError)
                        .findFirst()
                        .orElseThrow();

        assertThat(found.code() + " " + found.at())
                .isEqualTo(parts[0] + " models/a.sql:" + parts[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT 1                                       | ERROR model-block-missing :1:1",
                "MODEL (kind FULL); SELECT 1 AS x               | ERROR name-missing :1:1",
                "MODEL (name db.a kind FULL); SELECT 1 AS x     | ERROR name-invalid :1:8",
                "MODEL (name a.b.c.d); SELECT 1 AS x            | ERROR name-invalid :1:8",
                "MODEL (name db.a);                             | ERROR model-query :1:1",
                "MODEL (name db.a); ANALYZE; SET x = 1          | ERROR model-query :1:1",
                "MODEL (name db.a); SELECT 1; SELECT 2          | ERROR model-query :1:30",
                "MODEL (name db.a) SELECT 1 AS x                | ERROR semicolon-missing :1:19",
                "MODEL (name db.a; SELECT 1 AS x                | ERROR block-not-closed :1:1",
                "MODEL (name db.a); SELECT 'x                   | ERROR quote-not-closed :1:27",
                "MODEL (name db.a); SELECT @nope AS x           | ERROR undefined-variable :1:27",
                "MODEL (name db.a); SELECT @nope() AS x         | ERROR unknown-macro :1:27",
                "MODEL (name db.a); JINJA_QUERY_BEGIN; SELECT {{ nope() }}; JINJA_END; | ERROR jinja-failed :1:49",
                "MODEL (name db.a); JINJA_QUERY_BEGIN; {% if x %}SELECT 1{% endif %} JINJA_END; | ERROR model-query :1:20",
                "MODEL (name db.a); JINJA_QUERY_BEGIN; SELECT 1; SELECT 2 JINJA_END; | ERROR model-query :1:20",
                "MODEL (name db.a); JINJA_QUERY_BEGIN; -- {{ x }} JINJA_END; | ERROR model-query :1:20",
                "MODEL (name db.a); JINJA_STATEMENT_BEGIN; SELECT 1; JINJA_END; | ERROR model-query :1:1",
                "MODEL (name db.a); SELECT {{ x }} AS x         | ERROR jinja-outside-block :1:27",
            })
    void a_bad_file_is_said_at_its_place(String text, String problem) {
        assertThat(project(text).problems()).contains(problem.replace(" :", " models/a.sql:"));
    }

    @Test
    void an_unknown_macro_variable_is_said_where_it_stands() {
        ProjectFiles files = project("MODEL (name db.a);\nSELECT\n  1 AS x,\n  @start_dss AS y\n");

        assertThat(files.problem("undefined-variable").at()).hasToString("models/a.sql:4:3");
    }

    @Test
    void full_models_know_no_start() {
        ProjectFiles files = project("MODEL (name db.a, kind FULL);\nSELECT @start_ds AS y\n");

        assertThat(files.problem("undefined-variable").summary()).contains("start_ds");
    }

    @Test
    void one_file_shows_all_its_problems() {
        ProjectFiles files =
                project(
                        """
                        MODEL (
                          name db.a,
                          onwer jen,
                          cron '* * * * *',
                          audits (nowhere, not_null),
                        );
                        SELECT @nope AS x
                        """);

        assertThat(files.problems())
                .containsExactly(
                        "ERROR unknown-property models/a.sql:3:3",
                        "ERROR cron-too-frequent models/a.sql:4:3",
                        "ERROR undefined-audit models/a.sql:5:11",
                        "ERROR audit-argument-missing models/a.sql:5:20",
                        "ERROR undefined-variable models/a.sql:7:8");
    }

    @Test
    void a_model_with_signals_is_planned_and_known_to_need_python() {
        ProjectFiles files = project("MODEL (name db.a,\nsignals (ready(x := 1)));\nSELECT 1 AS x");

        assertThat(files.problems())
                .containsExactly("WARNING signals-not-supported models/a.sql:2:1");
        assertThat(files.model("shop.db.a").needsPython()).isTrue();
    }

    @Test
    void a_property_that_stands_twice_counts_the_second_time() {
        ProjectFiles files = project("MODEL (name db.a,\nkind VIEW,\nkind FULL);\nSELECT 1 AS x");

        assertThat(files.problems()).containsExactly("WARNING duplicate-property models/a.sql:3:1");
        assertThat(files.model("shop.db.a").kind().label()).isEqualTo("FULL");
    }

    @Test
    void a_setting_that_is_not_heeded_warns_and_the_model_loads() {
        ProjectFiles files =
                project("MODEL (name db.a, virtual_environment_mode dev_only); SELECT 1 AS x");

        assertThat(files.problems())
                .containsExactly("WARNING setting-not-heeded models/a.sql:1:19");
        assertThat(files.project().models()).hasSize(1);
    }

    @Test
    void what_the_engine_does_not_have_is_noted_once_for_each_model() {
        ProjectFiles files =
                project(
                                """
                                MODEL (name db.a, kind FULL,
                                clustered_by x,
                                grants (select = [ana]),
                                physical_properties (fillfactor = 70));
                                SELECT 1 AS x
                                """)
                        .with(
                                "models/b.sql",
                                "MODEL (name db.b, kind INCREMENTAL_BY_PARTITION, partitioned_by x); SELECT 1 AS x");

        assertThat(files.problems()).containsExactly("NOTE engine-without models/a.sql:2:1");
        assertThat(files.problem("engine-without").summary())
                .startsWith("DuckDB has nothing for clustered_by, grants, physical_properties:");
    }

    @Test
    void what_postgres_has_is_no_note() {
        String model =
                """
                MODEL (name db.a, kind FULL, physical_properties (
                  creatable_type = UNLOGGED, fillfactor = 70, "toast.autovacuum_enabled" = false%s));
                SELECT 1 AS x
                """;
        ProjectFiles files =
                project(model.formatted(""))
                        .with(
                                "config.yaml",
                                "gateways: {g: {connection: {type: postgres, host: h, database: d, user: u}}}\n"
                                        + "model_defaults: {dialect: postgres}\n");

        assertThat(files.problems()).isEmpty();
        assertThat(files.with("models/a.sql", model.formatted(", bloom = 1")).problems())
                .containsExactly("NOTE engine-without models/a.sql:1:30");
    }

    @Test
    void rights_need_something_to_have_them_on_and_a_layer() {
        ProjectFiles files =
                project(
                        "MODEL (name db.a, kind EMBEDDED,\ngrants (select = [ana]),\ngrants_target_layer visual);\nSELECT 1 AS x");

        assertThat(files.problems())
                .contains("ERROR kind-rule models/a.sql:2:1", "ERROR kind-rule models/a.sql:3:1");
    }
}
