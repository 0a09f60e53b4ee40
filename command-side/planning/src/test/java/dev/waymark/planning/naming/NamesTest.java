package dev.waymark.planning.naming;

import static dev.waymark.planning.given.GivenModel.external;
import static dev.waymark.planning.given.GivenModel.model;
import static dev.waymark.planning.given.GivenProject.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming.SuffixTarget;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.given.GivenProject;
import dev.waymark.project.ProjectConfig.NamingConvention;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final ModelName TABLE = new ModelName("wh.db.tbl");
    private static final Model MODEL = model("db.tbl", "select 1 as x").build();

    @Test
    void prod_shows_a_model_under_its_own_name() {
        assertThat(view(project(), EnvironmentName.PROD, TABLE)).isEqualTo("wh.db.tbl");
    }

    @Test
    void a_suffix_goes_where_the_project_wants_it() {
        assertThat(view(project(), DEV, TABLE)).isEqualTo("wh.db__dev.tbl");
        assertThat(view(project().suffix(SuffixTarget.TABLE), DEV, TABLE))
                .isEqualTo("wh.db.tbl__dev");
        assertThat(view(project().suffix(SuffixTarget.CATALOG), DEV, TABLE))
                .isEqualTo("wh__dev.db.tbl");
    }

    @Test
    void a_mapped_catalog_takes_the_place_of_the_models() {
        GivenProject mapped = project().catalog("de", "sandbox");
        assertThat(view(mapped, DEV, TABLE)).isEqualTo("sandbox.db__dev.tbl");
        assertThat(view(mapped, EnvironmentName.PROD, TABLE)).isEqualTo("wh.db.tbl");
        assertThat(view(project().catalog("ev", "sandbox"), DEV, TABLE))
                .isEqualTo("wh.db__dev.tbl");
    }

    @Test
    void a_model_without_schema_lies_in_default() {
        assertThat(view(project(), DEV, new ModelName("tbl"))).isEqualTo("default__dev.tbl");
    }

    @Test
    void tables_are_named_by_convention() {
        assertThat(versioned(NamingConvention.SCHEMA_AND_TABLE))
                .isEqualTo("wh.sqlmesh__db.db__tbl__3076532011");
        assertThat(versioned(NamingConvention.TABLE_ONLY))
                .isEqualTo("wh.sqlmesh__db.tbl__3076532011");
        assertThat(versioned(NamingConvention.HASH_MD5))
                .startsWith("wh.sqlmesh__db.sqlmesh_md5__")
                .hasSize("wh.sqlmesh__db.sqlmesh_md5__".length() + 32);
    }

    @Test
    void previews_lie_in_tables_of_their_own() {
        TableNames names = new TableNames(NamingConvention.SCHEMA_AND_TABLE);
        assertThat(names.dev(MODEL, "9999")).hasToString("wh.sqlmesh__db.db__tbl__9999__dev");
        assertThat(new TableNames(NamingConvention.HASH_MD5).dev(MODEL, "9999").table())
                .endsWith("__dev");
    }

    @Test
    void an_external_table_keeps_its_name() {
        TableNames names = new TableNames(NamingConvention.SCHEMA_AND_TABLE);
        assertThat(names.versioned(external("db.raw").build(), "1")).hasToString("wh.db.raw");
    }

    @Test
    void odd_characters_become_underscores() {
        Model odd = model("wh.db.\"a b\"", "select 1 as x").build();
        TableNames names = new TableNames(NamingConvention.SCHEMA_AND_TABLE);
        assertThat(names.versioned(odd, "1").table()).isEqualTo("db__a_b__1");
    }

    @Test
    void long_names_stay_apart_on_postgres_and_whole_elsewhere() {
        String end = "_of_a_model_with_a_name_that_is_far_too_long_for_that_engine";
        TableNames names = new TableNames(NamingConvention.SCHEMA_AND_TABLE);
        String first = names.versioned(onPostgres("db.first" + end), "3076532011").table();
        String second = names.versioned(onPostgres("db.first" + end + "s"), "3076532011").table();
        assertThat(first).hasSize(63).startsWith("db__first_of").endsWith("__3076532011");
        assertThat(second).hasSize(63).isNotEqualTo(first);
        assertThat(names.dev(onPostgres("db.first" + end), "3076532011").table())
                .hasSize(63)
                .endsWith("__3076532011__dev");
        Model elsewhere = model("db.first" + end, "select 1 as x").build();
        assertThat(names.versioned(elsewhere, "1").table()).isEqualTo("db__first" + end + "__1");
    }

    private static Model onPostgres(String name) {
        return model(name, "select 1 as x").dialect("postgres").build();
    }

    private static String versioned(NamingConvention convention) {
        return new TableNames(convention).versioned(MODEL, "3076532011").toString();
    }

    private static String view(GivenProject project, EnvironmentName in, ModelName model) {
        return ViewNames.of(project.build().config(), in).view(model).toString();
    }
}
