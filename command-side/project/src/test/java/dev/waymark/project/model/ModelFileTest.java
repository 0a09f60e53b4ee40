package dev.waymark.project.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {

    @TempDir Path folder;

    private Model model(String text) {
        return ProjectFiles.in(folder).with("models/a.sql", text).model("shop.db.a");
    }

    private static Body.Query query(Model model) {
        return (Body.Query) model.body();
    }

    @Test
    void a_cron_may_be_a_nickname_or_a_variable() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with("models/a.sql", "MODEL (name db.a, cron @hourly); SELECT 1 AS x")
                        .with(
                                "models/b.sql",
                                "MODEL (name db.b, cron @often, blueprints ((often := '@weekly')));"
                                        + " SELECT 1 AS x");

        assertThat(files.model("shop.db.a").schedule().cron()).isEqualTo("@hourly");
        assertThat(files.model("shop.db.b").schedule().cron()).isEqualTo("@weekly");
    }

    @Test
    void a_dialect_may_say_how_names_are_folded() {
        Model model =
                ProjectFiles.in(folder)
                        .with(
                                "models/a.sql",
                                "MODEL (name db.a, dialect 'Snowflake, normalization_strategy=lowercase');"
                                        + " SELECT 1 AS x")
                        .model("shop.db.a");

        assertThat(model.dialect()).isEqualTo("snowflake, normalization_strategy=lowercase");
    }

    @Test
    void a_model_of_name_and_query_has_all_defaults() {
        Model model = model("MODEL (name db.a);\nSELECT 1 AS x, /* in */ 2 AS y -- behind\n");

        assertThat(model.kind()).isEqualTo(new Kind.View(false));
        assertThat(model.dialect()).isEqualTo("duckdb");
        assertThat(model.schedule().cron()).isEqualTo("@daily");
        assertThat(model.schedule().zone()).isEqualTo("UTC");
        assertThat(model.schedule().unit()).isEqualTo(IntervalUnit.DAY);
        assertThat(query(model).text()).isEqualTo("SELECT 1 AS x, /* in */ 2 AS y");
        assertThat(query(model).optimize()).isTrue();
        assertThat(model.layout().physicalSchema()).isEqualTo("sqlmesh__db");
        assertThat(model.columns()).isNull();
        assertThat(model.settings()).isEmpty();
        assertThat(model.file()).isEqualTo("models/a.sql");
    }

    @Test
    void every_property_with_a_field_lands_in_it() {
        Model model =
                model(
                        """
                        MODEL (
                          name db.a,
                          kind FULL,
                          cron '0 3 * * *',
                          cron_tz 'Europe/Berlin',
                          interval_unit hour,
                          allow_partials true,
                          start '2024-01-01',
                          end '2024-02-01',
                          owner jen,
                          description 'it''s a model',
                          tags (b, a),
                          grain (id, Day),
                          references [other_id],
                          stamp 'v2',
                          table_format ICEBERG,
                          storage_format parquet,
                          partitioned_by (Day, bucket(4,id)),
                          clustered_by id,
                          columns (ID int, "Day" date, s STRUCT<a INT, b TEXT>, day date),
                          column_descriptions (ID = 'the key'),
                          table_properties (a.b = 1, c = 'x'),
                          session_properties (s = true),
                          project other,
                          ignored_rules (noselectstar),
                          formatting false,
                          grants (select = ['x'])
                        );
                        SELECT 1 AS id
                        """);

        assertThat(model.schedule().unit()).isEqualTo(IntervalUnit.HOUR);
        assertThat(model.schedule().zone()).isEqualTo("Europe/Berlin");
        assertThat(model.schedule().allowPartials()).isTrue();
        assertThat(model.schedule().start()).isEqualTo("2024-01-01");
        assertThat(model.schedule().end()).isEqualTo("2024-02-01");
        assertThat(model.about().owner()).isEqualTo("jen");
        assertThat(model.about().description()).isEqualTo("it's a model");
        assertThat(model.about().tags()).containsExactly("a", "b");
        assertThat(model.about().grains()).containsExactly("(id, Day)");
        assertThat(model.about().references()).containsExactly("(id, Day)", "other_id");
        assertThat(model.about().columnDescriptions()).containsEntry("id", "the key");
        assertThat(model.layout().stamp()).isEqualTo("v2");
        assertThat(model.layout().tableFormat()).isEqualTo("ICEBERG");
        assertThat(model.layout().partitionedBy()).containsExactly("day", "bucket(4, id)");
        assertThat(model.layout().clusteredBy()).containsExactly("id");
        assertThat(model.layout().physicalProperties())
                .containsEntry("a.b", "1")
                .containsEntry("c", "'x'");
        assertThat(model.columns())
                .contains(
                        new Column("id", "INT"),
                        new Column("Day", "DATE"),
                        new Column("day", "DATE"));
        assertThat(model.columns().get(2).type()).startsWith("STRUCT");
        assertThat(model.project()).as("the settings say it").isEmpty();
        assertThat(model.settings()).containsOnlyKeys("GRANTS");
    }

    @Test
    void what_is_written_as_it_is_by_itself_is_no_setting() {
        Model model =
                model(
                        """
                        MODEL (
                          name db.a,
                          signals [],
                          grants (),
                          grants_target_layer virtual,
                          virtual_environment_mode full
                        );
                        SELECT 1 AS id
                        """);

        assertThat(model.settings())
                .as("nothing granted takes back what was")
                .hasToString("{GRANTS=()}");
        assertThat(model.needsPython()).isFalse();
    }

    @Test
    void whether_a_default_was_written_counts_where_sqlmesh_hashes_it() {
        Model model =
                model("MODEL (name db.a, cron_tz 'UTC', optimize_query true); SELECT 1 AS id");

        assertThat(model.settings()).containsOnlyKeys("CRON_TZ", "OPTIMIZE_QUERY");
    }

    @Test
    void a_semicolon_that_ends_the_file_belongs_to_the_query() {
        Model open = model("MODEL (name db.a); SELECT 1 AS id");
        Model closed = model("MODEL (name db.a); SELECT 1 AS id;");

        assertThat(query(closed).text()).isEqualTo(query(open).text() + ";");
        assertThat(closed.dependsOn()).isEqualTo(open.dependsOn());
    }

    @Test
    void statements_are_sorted_by_where_they_stand() {
        Model model =
                model(
                        """
                        MODEL (name db.a, kind FULL);
                        SET x = 1;
                        @DEF(two, 2);
                        WITH t AS (SELECT @two AS y) SELECT y FROM t;
                        ANALYZE;
                        ON_VIRTUAL_UPDATE_BEGIN;
                        GRANT SELECT ON @this_model TO bo;
                        ON_VIRTUAL_UPDATE_END;
                        AUDIT (name positive, defaults (least = 0));
                        SELECT * FROM @this_model WHERE y < @least;
                        """);

        assertThat(query(model).before()).containsExactly("SET x = 1", "@DEF(two, 2)");
        assertThat(query(model).text()).startsWith("WITH t");
        assertThat(query(model).after()).containsExactly("ANALYZE");
        assertThat(query(model).onVirtualUpdate())
                .containsExactly("GRANT SELECT ON @this_model TO bo");
        assertThat(model.auditDefinitions()).isEmpty();
    }

    @Test
    void an_inline_audit_that_is_called_comes_along() {
        Model model =
                model(
                        """
                        MODEL (name db.a, audits (POSITIVE(least := 1), not_null(columns := (y))));
                        SELECT 1 AS y;
                        AUDIT (name positive);
                        SELECT * FROM @this_model WHERE y < @least
                        """);

        assertThat(model.audits())
                .extracting(AuditCall::name)
                .containsExactly("positive", "not_null");
        assertThat(model.audits().getFirst().arguments()).containsEntry("least", "1");
        assertThat(model.auditDefinitions()).hasSize(1);
        assertThat(model.auditDefinitions().getFirst().query()).endsWith("y < @least");
    }

    @Test
    void a_comment_in_front_is_the_description_unless_one_is_written() {
        assertThat(
                        model("/* All of it. */\n-- And more.\nMODEL (name db.a); SELECT 1 AS x")
                                .about()
                                .description())
                .isEqualTo("All of it.\nAnd more.");
        assertThat(
                        model("-- no\nMODEL (name db.a, description 'yes'); SELECT 1 AS x")
                                .about()
                                .description())
                .isEqualTo("yes");
    }

    @Test
    void comments_on_projections_describe_columns() {
        Model model =
                model(
                        """
                        MODEL (name db.a);
                        WITH c AS (SELECT 1 AS z /* not this */)
                        SELECT
                          -- the key
                          c.id,
                          f(a, /* inner */ b) AS "Sum", /* all of it */
                          day::DATE, -- the day
                          a + b, -- has no name
                          last /* at the end */
                        FROM c -- a table
                        """);

        assertThat(model.about().columnDescriptions())
                .isEqualTo(
                        new TreeMap<>(
                                Map.of(
                                        "id", "the key",
                                        "Sum", "all of it",
                                        "day", "the day",
                                        "last", "at the end")));
    }

    @Test
    void only_variables_that_are_referred_to_are_kept() {
        Model model =
                ProjectFiles.empty(folder)
                        .with(
                                "config.yaml",
                                """
                                model_defaults: {dialect: duckdb}
                                gateways:
                                  g: {connection: {type: duckdb}, variables: {One: [1, a]}}
                                variables: {one: 0, TWO: two, three: 3.50, four: true, five: 5, six: x}
                                """)
                        .with(
                                "models/a.sql",
                                """
                                MODEL (name db.a);
                                SELECT @one AS a, @VAR('two') AS b, c_@{three} AS c, '@five' AS d;
                                @IF(@FOUR, ANALYZE);
                                """)
                        .model("memory.db.a");

        assertThat(model.variables())
                .containsOnlyKeys("one", "two", "three", "four")
                .containsEntry("one", "[1,\"a\"]")
                .containsEntry("two", "\"two\"")
                .containsEntry("three", "3.50")
                .containsEntry("four", "true");
    }

    @Test
    void references_are_rendered_normalised_and_joined_with_declared_ones() {
        Model model =
                ProjectFiles.in(folder)
                        .with("config.yaml", ProjectFiles.CONFIG + "variables: {layer: raw}\n")
                        .with(
                                "models/a.sql",
                                """
                                MODEL (name db.a, depends_on (other.X, lake.s.t));
                                SELECT y FROM @layer.Orders JOIN db.a ON true
                                """)
                        .model("shop.db.a");

        assertThat(model.dependsOn())
                .extracting(ModelName::value)
                .containsExactly("lake.s.t", "shop.db.a", "shop.other.x", "shop.raw.orders");
        assertThat(model.dependsOnSelf()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partitioned_by region,                     | [day, region]",
                "partitioned_by (region, DAY),              | [region, day]",
                "partitioned_by (date_trunc('month', day)), | [date_trunc('month', day)]",
                "partitioned_by daylight,                   | [day, daylight]",
                "                                           | [day]",
            })
    void the_time_column_comes_first_unless_it_is_there(String property, String partitions) {
        Model model =
                model(
                        "MODEL (name db.a, "
                                + (property == null ? "" : property.replace("''", "'"))
                                + " kind INCREMENTAL_BY_TIME_RANGE (time_column day)); SELECT 1 AS day");

        assertThat(model.layout().partitionedBy()).hasToString(partitions);
    }

    @ParameterizedTest
    @CsvSource({
        "@hourly, HOUR",
        "@weekly, DAY",
        "*/20 * * * *, QUARTER_HOUR",
        "@monthly, MONTH",
        "*/5 * * * *, FIVE_MINUTE"
    })
    void the_interval_unit_follows_from_the_cron(String cron, IntervalUnit unit) {
        assertThat(model("MODEL (name db.a, cron '" + cron + "'); SELECT 1 AS x").schedule().unit())
                .isEqualTo(unit);
    }

    @Test
    void values_of_the_block_may_hold_macros() {
        Model model =
                ProjectFiles.in(folder)
                        .with(
                                "config.yaml",
                                ProjectFiles.CONFIG
                                        + "variables: {schema: db, size: 7, on: true}\n")
                        .with(
                                "models/a.sql",
                                """
                                MODEL (
                                  name @{schema}.a,
                                  enabled @on,
                                  owner @gateway,
                                  cron @daily,
                                  kind INCREMENTAL_BY_TIME_RANGE (time_column d, batch_size @size),
                                  physical_properties (p = @later),
                                );
                                SELECT 1 AS d
                                """)
                        .model("shop.db.a");

        assertThat(model.about().owner()).isEqualTo("local");
        assertThat(model.kind().batching().size()).isEqualTo(7);
        assertThat(model.layout().physicalProperties()).containsEntry("p", "@later");
    }

    @Test
    void a_blueprint_makes_a_model_of_each_set_of_variables() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "models/a.sql",
                                """
                                MODEL (
                                  name db.of_@{who},
                                  blueprints ((who := ann, least := 1, says := 'it'), (who := bo, least := 2, says := t.x))
                                );
                                SELECT @says AS s FROM raw.@who WHERE x > @least
                                """);

        Model ann = files.model("shop.db.of_ann");
        Model bo = files.model("shop.db.of_bo");

        assertThat(ann.dependsOn()).extracting(ModelName::value).containsExactly("shop.raw.ann");
        assertThat(bo.dependsOn()).extracting(ModelName::value).containsExactly("shop.raw.bo");
        assertThat(ann.variables()).containsEntry("least", "1").containsEntry("says", "\"it\"");
        assertThat(bo.variables()).containsEntry("says", "{\"@sql\":\"t.x\"}");
    }

    @Test
    void a_dialect_of_its_own_decides_how_the_file_is_read() {
        Model model =
                model(
                        "MODEL (name db.a, dialect BigQuery, description \"it's\"); SELECT \"it's\" AS x");

        assertThat(model.dialect()).isEqualTo("bigquery");
        assertThat(model.about().description()).isEqualTo("it's");
    }

    @Test
    void names_come_from_the_path_where_the_project_says_so() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "config.yaml",
                                ProjectFiles.CONFIG + "model_naming: {infer_names: true}")
                        .with("models/deep/er/db/b.sql", "SELECT 1 AS x")
                        .with("models/db/c.sql", "MODEL (kind FULL); SELECT 1 AS x");

        assertThat(files.project().models().keySet())
                .extracting(ModelName::value)
                .containsExactly("er.db.b", "shop.db.c");
    }

    @Test
    void what_is_switched_off_ignored_or_empty_is_not_there() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "config.yaml",
                                ProjectFiles.CONFIG + "ignore_patterns: ['models/drafts/*']")
                        .with("models/a.sql", "MODEL (name db.a, enabled false); SELECT 1 AS x")
                        .with("models/drafts/b.sql", "not even SQL (")
                        .with("models/c.sql", "-- nothing yet\n")
                        .with("models/d.txt", "no model");

        assertThat(files.project().models()).isEmpty();
    }

    @Test
    void project_defaults_fill_what_the_model_leaves_open() {
        ProjectFiles files =
                ProjectFiles.empty(folder)
                        .with(
                                "config.yaml",
                                """
                                gateways:
                                  g: {connection: {type: duckdb}, model_defaults: {owner: gate}}
                                model_defaults:
                                  dialect: duckdb
                                  kind: {name: incremental_by_time_range, time_column: ds}
                                  owner: root
                                  start: 2024-01-01
                                  cron: '@hourly'
                                  audits: [not_empty, "not_null(columns := (ds))"]
                                  physical_properties: {a: 1, b: x, c: true}
                                  pre_statements: [SET a = 1]
                                  optimize_query: false
                                """)
                        .with("audits/a.sql", "AUDIT (name not_empty); SELECT 1")
                        .with(
                                "models/a.sql",
                                """
                                MODEL (name db.a, cron '@daily', audits (not_empty),
                                       physical_properties (b = 'own', c = NULL));
                                SET b = 2; SELECT 1 AS ds
                                """);

        Model model = files.model("memory.db.a");

        assertThat(model.kind().label()).isEqualTo("INCREMENTAL_BY_TIME_RANGE");
        assertThat(model.about().owner()).isEqualTo("gate");
        assertThat(model.schedule().start()).isEqualTo("2024-01-01");
        assertThat(model.schedule().cron()).isEqualTo("@daily");
        assertThat(model.audits())
                .extracting(AuditCall::name)
                .containsExactly("not_empty", "not_null", "not_empty");
        assertThat(model.layout().physicalProperties())
                .isEqualTo(new TreeMap<>(Map.of("a", "1", "b", "'own'")));
        assertThat(query(model).before()).containsExactly("SET a = 1", "SET b = 2");
        assertThat(query(model).optimize()).isFalse();
    }

    @Test
    void a_query_that_does_not_parse_still_loads_with_a_warning_at_its_place() {
        ProjectFiles files =
                ProjectFiles.in(folder)
                        .with(
                                "models/a.sql",
                                "MODEL (name db.a);\n\n  SELECT SELECT x FROM db.b\n");

        assertThat(files.problem("sql-not-parsed").at()).hasToString("models/a.sql:3:10");
        assertThat(files.problem("sql-not-parsed").isError()).isFalse();
        assertThat(files.model("shop.db.a").dependsOn())
                .extracting(ModelName::value)
                .containsExactly("shop.db.b");
    }

    @Test
    void a_macro_call_alone_or_a_union_is_the_query() {
        assertThat(query(model("MODEL (name db.a); @UNION('all', db.b, db.c); ANALYZE")).after())
                .isEqualTo(List.of("ANALYZE"));
    }
}
