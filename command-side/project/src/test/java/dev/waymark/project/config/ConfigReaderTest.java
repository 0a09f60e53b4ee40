package dev.waymark.project.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Naming.SuffixTarget;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Price;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectConfig;
import dev.waymark.project.ProjectConfig.CatalogMapping;
import dev.waymark.project.ProjectConfig.Categorisation;
import dev.waymark.project.ProjectConfig.NamingConvention;
import dev.waymark.project.ProjectFiles;
import dev.waymark.project.ProjectReading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    @TempDir Path folder;

    private ProjectConfig config(String text) {
        return ProjectFiles.empty(folder).with("config.yaml", text).project().config();
    }

    private static final String DIALECT = "model_defaults: {dialect: duckdb}\n";

    @Test
    void defaults_hold_where_nothing_is_written() {
        ProjectConfig config = config(DIALECT);

        assertThat(config.defaultGateway()).isEmpty();
        assertThat(config.gateways().get("").connection().type()).isEqualTo("duckdb");
        assertThat(config.environmentSuffixTarget()).isEqualTo(SuffixTarget.SCHEMA);
        assertThat(config.physicalTableNaming()).isEqualTo(NamingConvention.SCHEMA_AND_TABLE);
        assertThat(config.snapshotTimeToLive()).isEqualTo("in 1 week");
        assertThat(config.environmentTimeToLive()).isEqualTo("in 1 week");
        assertThat(config.defaultTargetEnvironment()).isEqualTo("prod");
        assertThat(config.plan().noPrompts()).isTrue();
        assertThat(config.plan().enablePreview()).isNull();
        assertThat(config.plan().seed()).isEqualTo(Categorisation.FULL);
        assertThat(config.own().approvals()).isEmpty();
    }

    @Test
    void every_section_that_is_acted_upon_is_read() {
        ProjectConfig config =
                config(
                        DIALECT
                                + """
                                project: shop
                                environment_ttl:
                                pinned_environments: [staging]
                                default_target_environment: dev
                                physical_table_naming_convention: hash_md5
                                environment_catalog_mapping:
                                  '^prod$': live
                                plan:
                                  forward_only: true
                                  enable_preview: false
                                  auto_categorize_changes: {sql: semi, python: off}
                                """);

        assertThat(config.project()).isEqualTo("shop");
        assertThat(config.environmentTimeToLive()).isNull();
        assertThat(config.pinnedEnvironments()).containsExactly("staging");
        assertThat(config.defaultTargetEnvironment()).isEqualTo("dev");
        assertThat(config.physicalTableNaming()).isEqualTo(NamingConvention.HASH_MD5);
        assertThat(config.environmentCatalogMapping())
                .containsExactly(new CatalogMapping("^prod$", "live"));
        assertThat(config.plan().forwardOnly()).isTrue();
        assertThat(config.plan().enablePreview()).isFalse();
        assertThat(config.plan().sql()).isEqualTo(Categorisation.SEMI);
        assertThat(config.plan().python()).isEqualTo(Categorisation.OFF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: duckdb}                                          | memory",
                "{type: duckdb, database: ':memory:'}                    | memory",
                "{type: duckdb, database: data/shop.duckdb}              | shop",
                "{type: duckdb, catalogs: {z: z.db, a: a.db}}            | z",
                "{type: motherduck, database: 'md:lake'}                 | lake",
                "{type: postgres, host: h, user: u, database: books}     | books",
                "{type: bigquery, project: acme}                         | acme",
                "{type: trino, host: h, user: u, catalog: iceberg}       | iceberg",
            })
    void the_default_catalog_follows_from_the_connection(String connection, String catalog) {
        Project project =
                ProjectFiles.empty(folder)
                        .with(
                                "config.yaml",
                                DIALECT + "gateways: {g: {connection: " + connection + "}}")
                        .project();

        assertThat(project.defaultCatalog()).isEqualTo(catalog);
    }

    @ParameterizedTest
    @CsvSource({"one,,one", ",,two", "ONE,two,one", ",two,two"})
    void the_gateway_asked_for_wins_over_the_default_and_the_first(
            String asked, String byDefault, String chosen) {
        String text =
                DIALECT
                        + "gateways: {two: {connection: {type: duckdb}}, one: {connection: {type: duckdb}}}\n"
                        + (byDefault == null ? "" : "default_gateway: " + byDefault);

        Project project =
                ProjectFiles.project(
                        ProjectFiles.empty(folder).with("config.yaml", text).read(asked));

        assertThat(project.gateway()).isEqualTo(chosen);
    }

    @Test
    void a_gateway_may_stand_in_place_of_the_map_of_gateways() {
        ProjectConfig config =
                config(DIALECT + "gateways: {connection: {type: duckdb, database: x.db}}");

        assertThat(config.gateways().get("").connection().properties())
                .containsEntry("database", "x.db");
    }

    @Test
    void environment_variables_fill_the_text() {
        Project project =
                ProjectFiles.empty(folder)
                        .where("DB", "from_env.duckdb")
                        .with(
                                "config.yaml",
                                DIALECT
                                        + """
                                        # {{ not read in a comment }}
                                        project: "{{ env_var('NAME', 'shop') }}"
                                        gateways:
                                          g: {connection: {type: duckdb, database: {{ env_var("DB") }}}}
                                        """)
                        .project();

        assertThat(project.defaultCatalog()).isEqualTo("from_env");
        assertThat(project.config().project()).isEqualTo("shop");
    }

    @Test
    void settings_may_use_all_of_jinja() {
        Project project =
                ProjectFiles.empty(folder)
                        .where("KEY", "c2hvcA==")
                        .where("USER", "jen")
                        .with(
                                "config.yaml",
                                DIALECT
                                        + """
                                        project: {{ env_var('KEY') | b64decode }}
                                        {% if env_var('CI', none) is none -%}
                                        variables:
                                        {%- for name in ['a', 'b'] %}
                                          {{ name }}: {{ user() | upper }}
                                        {%- endfor %}
                                        {% endif %}
                                        """)
                        .project();

        assertThat(project.config().project()).isEqualTo("shop");
        assertThat(project.config().variables())
                .containsEntry("a", "\"JEN\"")
                .containsEntry("b", "\"JEN\"");
    }

    @Test
    void the_folders_dotenv_goes_over_the_environment() {
        Project project =
                ProjectFiles.empty(folder)
                        .where("NAME", "outer")
                        .with(".env", "# names\nexport NAME='inner' # quoted\n")
                        .with("config.yaml", DIALECT + "project: {{ env_var('NAME') }}")
                        .project();

        assertThat(project.config().project()).isEqualTo("inner");
    }

    @Test
    void sqlmesh_variables_override_keys_at_any_depth() {
        Project project =
                ProjectFiles.in(folder)
                        .where("SQLMESH__DEFAULT_TARGET_ENVIRONMENT", "dev")
                        .where("SQLMESH__GATEWAYS__LOCAL__CONNECTION__DATABASE", "other.duckdb")
                        .where("SQLMESH__PINNED_ENVIRONMENTS", "[a, b]")
                        .project();

        assertThat(project.config().defaultTargetEnvironment()).isEqualTo("dev");
        assertThat(project.defaultCatalog()).isEqualTo("other");
        assertThat(project.config().pinnedEnvironments()).containsExactly("a", "b");
    }

    @Test
    void a_personal_file_is_laid_over_the_projects() {
        Project project =
                ProjectFiles.in(folder.resolve("project"))
                        .with("../home/config.yaml", "default_target_environment: mine")
                        .where("SQLMESH_HOME", folder.resolve("home").toString())
                        .project();

        assertThat(project.config().defaultTargetEnvironment()).isEqualTo("mine");
        assertThat(project.defaultCatalog()).isEqualTo("shop");
    }

    @Test
    void an_old_schema_override_is_a_mapping_of_the_whole_name() {
        ProjectFiles files =
                ProjectFiles.empty(folder)
                        .with("config.yaml", DIALECT + "physical_schema_override: {db: store}")
                        .with("models/a.sql", "MODEL (name db.a); SELECT 1 AS x")
                        .with("models/b.sql", "MODEL (name dbx.b); SELECT 1 AS x");

        assertThat(files.model("memory.db.a").layout().physicalSchema()).isEqualTo("store");
        assertThat(files.model("memory.dbx.b").layout().physicalSchema()).isEqualTo("sqlmesh__dbx");
    }

    @Test
    void a_schema_mapping_matches_at_the_beginning_and_the_first_match_wins() {
        ProjectFiles files =
                ProjectFiles.empty(folder)
                        .with(
                                "config.yaml",
                                DIALECT + "physical_schema_mapping: {'^d': first, '^db$': second}")
                        .with("models/a.sql", "MODEL (name db.a); SELECT 1 AS x");

        assertThat(files.model("memory.db.a").layout().physicalSchema()).isEqualTo("first");
    }

    @Test
    void approvals_stand_in_a_file_of_their_own() {
        ProjectConfig config =
                ProjectFiles.in(folder)
                        .with(
                                "waymark.yaml",
                                """
                                approvals:
                                  Prod: {required: 2, self_approval: true, approvers: [bo, chi]}
                                  staging: {}
                                """)
                        .project()
                        .config();

        assertThat(config.own().approvals())
                .containsEntry("prod", new ApprovalRule(2, true, List.of("bo", "chi")))
                .containsEntry("staging", new ApprovalRule(1, false, List.of()));
    }

    @Test
    void what_computing_costs_stands_beside_the_approvals() {
        ProjectConfig config =
                ProjectFiles.in(folder)
                        .with("waymark.yaml", "price: {per_second: 0.002, currency: EUR}\n")
                        .project()
                        .config();

        assertThat(config.own().price()).isEqualTo(new Price(new BigDecimal("0.002"), "EUR"));
    }

    @Test
    void what_stops_every_run_stands_there_too() {
        ProjectConfig config =
                ProjectFiles.in(folder)
                        .with(
                                "waymark.yaml",
                                """
                                circuit_breakers:
                                  kill_file: [stop, /tmp/stop]
                                  failed_audits: 0.2
                                """)
                        .project()
                        .config();

        assertThat(config.own().breakers())
                .containsExactly(
                        new Breaker.KillFile("stop"),
                        new Breaker.KillFile("/tmp/stop"),
                        new Breaker.FailedAudits(0.2));
    }

    @Test
    void a_breaker_that_there_is_not_is_told_with_those_that_there_are() {
        ProjectReading reading =
                ProjectFiles.in(folder).with("waymark.yaml", "circuit_breakers: {ghost: 1}").read();

        assertThat(reading.diagnostics())
                .singleElement()
                .satisfies(told -> assertThat(told.summary()).contains("ghost", "kill_file"));
    }

    @Test
    void a_connection_never_shows_its_settings() {
        ProjectConfig config =
                config(DIALECT + "gateways: {g: {connection: {type: postgres, password: s3cret}}}");

        assertThat(config.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "y", "T", "yes", "on", "True"})
    void environment_variables_say_yes_as_they_do_in_python(String yes) {
        ProjectReading reading =
                ProjectFiles.in(folder)
                        .where("SQLMESH__MODEL_NAMING__INFER_NAMES", yes)
                        .with("models/db/a.sql", "MODEL (kind FULL); SELECT 1 AS x")
                        .read();

        assertThat(ProjectFiles.project(reading).models()).hasSize(1);
    }
}
