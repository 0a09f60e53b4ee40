package dev.waymark.project.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JinjaModelTest {

    private static final String MACROS =
            """
            This text belongs to nothing.
            {% macro source(name) %}{{ var('Schema') }}.{{ name }}{% endmacro %}
            {% macro columns() -%} {{ plain(var('n', 1)) }} {%- endmacro %}
            {% macro plain(x) -%} {{ x }} {%- endmacro %}
            {% macro unused() %}{{ var('other') }}{% endmacro %}
            """;

    @TempDir Path folder;

    private ProjectFiles files() {
        return ProjectFiles.in(folder)
                .with(
                        "config.yaml",
                        ProjectFiles.CONFIG + "variables: {schema: raw, other: 1, n: 2}\n")
                .with("macros/library.sql", MACROS)
                .with(
                        "macros/own.py",
                        "from sqlmesh import macro\n\n@macro()\ndef py(evaluator):\n    return '1'\n");
    }

    private Model model(String text) {
        return files().with("models/a.sql", text).model("shop.db.a");
    }

    @Test
    void parents_and_columns_are_those_of_the_rendered_query() {
        Project project =
                files().with(
                                "models/a.sql",
                                """
                                MODEL (name db.a)
                                JINJA_QUERY_BEGIN;
                                SELECT
                                  {% for c in ['x', 'y'] %}
                                  {{ columns() }} AS {{ c }}, -- the {{ c }}
                                  {% endfor %}
                                  1 AS z
                                FROM {{ source('t') }}
                                JINJA_END;
                                """)
                        .project();

        Model model = project.models().get(new ModelName("shop.db.a"));
        assertThat(model.dependsOn()).containsExactly(new ModelName("shop.raw.t"));
        assertThat(project.columns().get(model.name()).stream().map(Column::name))
                .containsExactly("x", "y", "z");
        assertThat(model.about().columnDescriptions())
                .containsEntry("x", "the x")
                .containsEntry("y", "the y");
    }

    @Test
    void a_model_holds_the_macros_and_variables_that_it_uses_and_no_others() {
        Model model =
                model(
                        "MODEL (name db.a); JINJA_QUERY_BEGIN; SELECT {{ columns() }} AS x, @schema AS y;"
                                + " JINJA_END;");

        assertThat(model.macros()).containsOnlyKeys("columns", "plain");
        assertThat(model.macros().get("plain")).startsWith("{% macro plain(x)");
        assertThat(model.variables()).containsOnlyKeys("n", "schema");
        assertThat(model.needsPython()).isFalse();
    }

    @Test
    void statements_in_jinja_stand_around_the_query() {
        Model model =
                model(
                        """
                        MODEL (name db.a);
                        JINJA_STATEMENT_BEGIN;
                        {% if true %}SET x = 1; SET y = 2{% endif %}
                        JINJA_END;
                        SELECT 1 AS x;
                        JINJA_STATEMENT_BEGIN; ANALYZE {{ this_model }} JINJA_END;
                        ON_VIRTUAL_UPDATE_BEGIN;
                        JINJA_STATEMENT_BEGIN; GRANT {{ source('x') }} JINJA_END;
                        ON_VIRTUAL_UPDATE_END;
                        """);

        Body.Query body = (Body.Query) model.body();
        assertThat(body.text()).isEqualTo("SELECT 1 AS x");
        assertThat(body.before()).hasSize(1);
        assertThat(body.after())
                .containsExactly("JINJA_STATEMENT_BEGIN; ANALYZE {{ this_model }} JINJA_END");
        assertThat(body.onVirtualUpdate()).hasSize(1);
        assertThat(model.macros()).containsOnlyKeys("source");
    }

    @Test
    void blueprint_variables_reach_jinja() {
        Project project =
                files().with(
                                "models/a.sql",
                                """
                                MODEL (name db.@it, blueprints ((it := a), (it := b)));
                                JINJA_QUERY_BEGIN;
                                SELECT 1 AS x FROM raw.{{ blueprint_var('it') }}
                                JINJA_END;
                                """)
                        .project();

        assertThat(project.models().get(new ModelName("shop.db.b")).dependsOn())
                .containsExactly(new ModelName("shop.raw.b"));
    }

    @Test
    void a_python_macro_hides_only_the_columns_that_it_names_itself() {
        Project project =
                files().with(
                                "models/a.sql",
                                """
                                MODEL (name db.a);
                                SELECT x, COALESCE(@py(x), 1) AS y, @py(@n) AS z FROM db.b JOIN db.c WHERE @py() > 1
                                """)
                        .with("models/b.sql", "MODEL (name db.b); SELECT 1 AS x, @py() FROM db.c")
                        .with("models/c.sql", "MODEL (name db.c); SELECT DISTINCT @py(), 1 AS x")
                        .project();

        assertThat(project.columns().get(new ModelName("shop.db.a")).stream().map(Column::name))
                .containsExactly("x", "y", "z");
        assertThat(project.models().get(new ModelName("shop.db.a")).dependsOn())
                .containsExactly(new ModelName("shop.db.b"), new ModelName("shop.db.c"));
    }

    @Test
    void each_call_of_a_python_macro_is_said_and_the_model_is_planned() {
        ProjectFiles files =
                files().with(
                                "models/a.sql",
                                """
                                MODEL (name db.a);
                                JINJA_QUERY_BEGIN;
                                SELECT {{ py() }} AS x,
                                  {{ py() }} AS y
                                FROM db.b JOIN {{ source('c') }}
                                JINJA_END;
                                """)
                        .with("models/b.sql", "MODEL (name db.b); SELECT 1 AS x")
                        .with(
                                "models/c.sql",
                                "MODEL (name db.c); SELECT @py() AS x, @py() AS y FROM db.b");

        assertThat(files.problems())
                .containsExactly(
                        "WARNING python-macro models/a.sql:3:11",
                        "WARNING python-macro models/a.sql:4:6",
                        "WARNING python-macro models/c.sql:1:27",
                        "WARNING python-macro models/c.sql:1:39");
        Model model = files.model("shop.db.a");
        assertThat(model.needsPython()).isTrue();
        assertThat(model.dependsOn()).containsExactly(new ModelName("shop.db.b"));
    }
}
