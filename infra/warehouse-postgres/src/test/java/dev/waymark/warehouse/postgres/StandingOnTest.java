package dev.waymark.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Views of somebody else stand on what changes. The engine refuses such a change, or would drop
/// them with it.
@Tag("slow")
class StandingOnTest {

    private static final String READERS = "readers_of_" + ProcessHandle.current().pid();

    private final Shop shop = Shop.opened();

    @BeforeEach
    void somebody_reads_our_view_of_a_table() {
        shop.replace("stock", "SELECT 1 AS id, 'x' AS name");
        shop.point(1, "sold", "stock");
        shop.outside(
                "DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                        .formatted(READERS),
                "CREATE VIEW shop.report WITH (security_barrier = true) AS SELECT id + 1 AS next FROM shop.sold WHERE id < 9",
                "COMMENT ON VIEW shop.report IS 'mine'",
                "GRANT SELECT ON shop.report TO " + READERS,
                "GRANT SELECT ON shop.sold TO " + READERS);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_table_of_another_shape_takes_the_place_of_one_that_is_read() {
        shop.replace("stock", "SELECT 7 AS id, true AS open");

        assertThat(shop.lines("SELECT * FROM shop.sold")).containsExactly("[7, true]");
        assertThat(shop.lines("SELECT * FROM shop.report")).containsExactly("[8]");
        assertReportIsAsItWas();
    }

    @Test
    void a_view_is_pointed_at_a_table_of_another_shape() {
        shop.replace("stock_2", "SELECT 'y' AS name, 2 AS id");

        shop.point(2, "sold", "stock_2");

        assertThat(shop.lines("SELECT * FROM shop.sold")).containsExactly("[y, 2]");
        assertThat(shop.lines("SELECT * FROM shop.report")).containsExactly("[3]");
        assertReportIsAsItWas();
    }

    @Test
    void a_column_that_a_view_shows_gets_another_type() {
        shop.warehouse()
                .alter(
                        Shop.table("stock"),
                        List.of(new Column("id", "bigint"), new Column("name", "text")),
                        Dress.PLAIN);

        assertThat(shop.lines("SELECT * FROM shop.report")).containsExactly("[2]");
        assertThat(shop.warehouse().columns(Shop.table("sold")))
                .containsExactly(new Column("id", "bigint"), new Column("name", "text"));
        assertReportIsAsItWas();
    }

    @Test
    void what_a_foreign_view_reads_cannot_go_away_and_the_view_is_named() {
        assertRefused(() ->
                        shop.warehouse()
                                .alter(
                                        Shop.table("stock"),
                                        List.of(new Column("name", "text")),
                                        Dress.PLAIN))
                .hasMessageContaining("shop.report");
        shop.replace("stock_2", "SELECT 'y' AS name");
        assertRefused(() -> shop.point(2, "sold", "stock_2")).hasMessageContaining("shop.report");

        assertThat(shop.lines("SELECT * FROM shop.sold")).containsExactly("[1, x]");
        assertReportIsAsItWas();
    }

    @Test
    void a_view_that_somebody_reads_is_not_demoted_from_under_him() {
        assertRefused(() ->
                        shop.warehouse().demote(EnvironmentName.PROD, List.of(Shop.table("sold"))))
                .hasMessageContaining("view shop.report depends on view shop.sold");

        assertThat(shop.lines("SELECT * FROM shop.report")).containsExactly("[2]");
    }

    private void assertReportIsAsItWas() {
        assertThat(
                        shop.lines(
                                """
                                SELECT obj_description('shop.report'::regclass, 'pg_class'),
                                    (SELECT CAST(reloptions AS text) FROM pg_class WHERE oid = 'shop.report'::regclass),
                                    has_table_privilege('%1$s', 'shop.report', 'SELECT'),
                                    has_table_privilege('%1$s', 'shop.sold', 'SELECT')
                                """
                                        .formatted(READERS)))
                .containsExactly("[mine, {security_barrier=true}, true, true]");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WarehouseFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.STATEMENT));
    }
}
