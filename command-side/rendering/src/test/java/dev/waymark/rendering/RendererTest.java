package dev.waymark.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.rendering.Rendering.Rendered;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RendererTest {

    @Test
    void a_text_without_macros_is_the_very_same_text() {
        String sql = "SELECT 1 -- as it is\n FROM t";

        Rendered rendered = (Rendered) new Renderer().render(sql, TestScopes.of("duckdb"));

        assertThat(rendered.text()).isSameAs(sql);
    }

    @Test
    void comments_and_layout_around_macros_stay() {
        String sql = "SELECT -- first\n  @EACH([a, b], x -> x), /* two */\n  c -- @x\nFROM @x.t\n";

        assertThat(TestScopes.render(sql, TestScopes.of("duckdb")))
                .isEqualTo("SELECT -- first\n  a, b, /* two */\n  c -- @x\nFROM \"raw\".t\n");
    }

    @Test
    void an_item_that_is_left_out_takes_its_comma_over_comments() {
        String sql = "SELECT\n  a, -- a\n  @IF(FALSE, b) -- b\nFROM t";

        assertThat(TestScopes.render(sql, TestScopes.of("duckdb")))
                .isEqualTo("SELECT\n  a -- a\n   -- b\nFROM t");
    }

    @Test
    void definitions_hold_for_the_text() {
        MacroScope scope =
                withDefinitions("@DEF(low, 1)", "@DEF(above, x -> x > @low)", "@DEF(low, 2)");

        assertThat(TestScopes.render("SELECT @above(a), @low", scope)).isEqualTo("SELECT a > 2, 2");
    }

    @Test
    void a_problem_in_a_definition_is_told_at_the_start() {
        assertThat(TestScopes.render("SELECT @v", withDefinitions("\n\n @DEF(v, @nope)")))
                .isEqualTo("1:1 undefined-variable Macro variable 'nope' is undefined.");
    }

    @Test
    void while_loading_unknown_columns_are_no_problem() {
        MacroScope scope = TestScopes.of("duckdb", RuntimeStage.LOADING, Window.EPOCH);

        assertThat(TestScopes.render("SELECT @STAR(db.new) FROM db.new", scope))
                .isEqualTo(
                        "SELECT \"new\".\"__schema_unavailable_at_load__\" AS"
                                + " \"__schema_unavailable_at_load__\" FROM db.new");
    }

    @Test
    void a_template_without_a_table_stays_while_loading_only() {
        String sql = "SELECT @RESOLVE_TEMPLATE('@{table_name}')";

        assertThat(TestScopes.render(sql, withoutLocals(RuntimeStage.LOADING)))
                .isEqualTo("SELECT '@{table_name}'");
        assertThat(TestScopes.render(sql, withoutLocals(RuntimeStage.CREATING)))
                .contains("@this_model must be present");
    }

    @Test
    void a_template_in_an_audit_names_the_table_behind_the_sub_query() {
        MacroScope scope = withoutLocals(RuntimeStage.AUDITING);
        scope.locals().put("this_model", "(SELECT * FROM \"c\".\"s\".\"t\" WHERE ds = 'x') AS _q");

        assertThat(TestScopes.render("@RESOLVE_TEMPLATE('@{schema_name}/@{table_name}')", scope))
                .isEqualTo("'s/t'");
    }

    private static MacroScope withDefinitions(String... definitions) {
        MacroScope plain = TestScopes.of("duckdb");
        return new MacroScope(
                plain.dialect(),
                plain.stage(),
                plain.window(),
                plain.variables(),
                plain.macros(),
                plain.locals(),
                List.of(definitions),
                plain.columns(),
                Map.of());
    }

    private static MacroScope withoutLocals(RuntimeStage stage) {
        return new MacroScope(
                "duckdb",
                stage,
                Window.EPOCH,
                new TreeMap<>(Map.of()),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
