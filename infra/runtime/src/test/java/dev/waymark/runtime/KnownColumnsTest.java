package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.RunOutcome;
import dev.waymark.operations.RenderModel.Rendered;
import dev.waymark.rendering.Window;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Macros that write out columns know those of whatever a model reads when it runs.
class KnownColumnsTest {

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void a_project() {
        shop = new Workshop(folder);
        shop.model("a", "kind FULL", "SELECT 1 AS id, 'x' AS name, 2 AS secret");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void star_writes_out_the_columns_of_a_parent() {
        shop.model("b", "kind FULL", "SELECT @STAR(shop.a, exclude := [secret]) FROM shop.a");

        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(shop.rows("SELECT * FROM shop.b")).containsExactly("1 x");
    }

    @Test
    void union_takes_the_columns_that_all_have() {
        shop.model("c", "kind FULL", "SELECT 'y' AS name, 7 AS id");
        shop.model("b", "kind FULL", "@UNION('ALL', shop.a, shop.c)");

        shop.plan("prod");

        assertThat(shop.rows("SELECT id, name FROM shop.b ORDER BY id"))
                .containsExactly("1 x", "7 y");
    }

    @Test
    void an_embedded_parent_is_asked_what_its_query_gives() {
        shop.model("e", "kind EMBEDDED", "SELECT id, name FROM shop.a");
        shop.model("b", "kind VIEW", "SELECT @STAR(shop.e) FROM shop.e AS e");

        shop.plan("prod");

        assertThat(shop.rows("SELECT * FROM shop.b")).containsExactly("1 x");
    }

    @Test
    void a_table_of_somebody_else_is_asked_too() {
        shop.outside("CREATE SCHEMA raw", "CREATE TABLE raw.t AS SELECT 5 AS n, 6 AS m");
        shop.write("external_models.yaml", "- name: raw.t\n  columns:\n    n: INT\n    m: INT\n");
        shop.model("b", "kind FULL", "SELECT @STAR(raw.t) FROM raw.t");

        shop.plan("prod");

        assertThat(shop.rows("SELECT * FROM shop.b")).containsExactly("5 6");
    }

    @Test
    void rendering_shows_the_same_columns() {
        shop.model("b", "kind FULL", "SELECT @STAR(shop.a), @gateway AS g FROM shop.a");

        assertThat(shop.operations().renderModel().render("shop.b", Window.EPOCH))
                .isInstanceOfSatisfying(
                        Rendered.Text.class,
                        text ->
                                assertThat(text.sql())
                                        .contains("\"secret\"")
                                        .contains("'main' AS g"));
    }
}
