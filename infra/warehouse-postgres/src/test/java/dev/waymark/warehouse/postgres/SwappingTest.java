package dev.waymark.warehouse.postgres;

import static dev.waymark.warehouse.conformance.Promotions.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.conformance.Promotions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Promotions of more views than the server is taken to have locks for.
@Tag("slow")
class SwappingTest {

    private static final long LOCKS = 100;
    private static final int VIEWS = 40;
    private static final String READERS = "swap_readers_" + ProcessHandle.current().pid();
    private static final String SIDES =
            "SELECT nspname FROM pg_namespace WHERE nspname ~ '^_waymark_(next|gone)'";

    private final Shop shop = opened();

    private static Shop opened() {
        Map<String, Object> properties = Server.emptyDatabase();
        return new Shop(properties, PostgresWarehouse.open(properties, LOCKS));
    }

    @BeforeEach
    void forty_views_of_one_table() {
        shop.replace("one", "SELECT 1 AS id");
        shop.replace("two", "SELECT 'x' AS name, 2 AS id");
        shop.outside(
                "DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                        .formatted(READERS));
        shop.warehouse().promote(all(1, "one"));
    }

    @AfterEach
    void close() {
        shop.outside("DROP OWNED BY " + READERS);
        shop.close();
    }

    @Test
    void the_number_of_views_decides() {
        assertThat(shop.warehouse().promotionMode(names(16))).isEqualTo(PromotionMode.TRANSACTION);
        assertThat(shop.warehouse().promotionMode(names(17))).isEqualTo(PromotionMode.SCHEMA_SWAP);
    }

    @Test
    void views_change_places_forth_and_back_and_nothing_is_left() {
        shop.warehouse().promote(all(2, "two"));
        assertThat(shop.lines("SELECT * FROM shop.v0, shop.v39")).containsExactly("[x, 2, x, 2]");

        shop.warehouse().promote(all(3, "one"));

        assertThat(shop.lines("SELECT * FROM shop.v0, shop.v39")).containsExactly("[1, 1]");
        assertThat(shop.lines(SIDES)).isEmpty();
    }

    @Test
    void rights_and_comments_stay_on_schema_and_views() {
        shop.outside(
                "COMMENT ON SCHEMA shop IS 'mine'",
                "GRANT USAGE ON SCHEMA shop TO " + READERS,
                "GRANT SELECT ON shop.v1 TO %s WITH GRANT OPTION".formatted(READERS),
                "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO " + READERS);
        Promotion more =
                Promotions.of(
                        2,
                        Stream.concat(
                                        all(2, "two").views().stream(),
                                        Stream.of(
                                                Promotions.view(
                                                        Shop.table("late"), Shop.table("two"))))
                                .toList());

        shop.warehouse().promote(more);

        assertThat(
                        shop.lines(
                                """
                                SELECT obj_description('shop'::regnamespace, 'pg_namespace'),
                                    has_schema_privilege('%1$s', 'shop', 'USAGE'),
                                    has_table_privilege('%1$s', 'shop.v1', 'SELECT WITH GRANT OPTION'),
                                    has_table_privilege('%1$s', 'shop.v2', 'SELECT'),
                                    has_table_privilege('%1$s', 'shop.late', 'SELECT')
                                """
                                        .formatted(READERS)))
                .containsExactly("[mine, true, true, false, true]");
    }

    @Test
    void what_somebody_has_built_on_a_view_goes_with_it() {
        shop.outside("CREATE VIEW shop.report AS SELECT id + 1 AS next FROM shop.v3");

        shop.warehouse().promote(all(2, "two"));

        assertThat(shop.lines("SELECT next, v3.id, v4.id FROM shop.report, shop.v3, shop.v4"))
                .containsExactly("[3, 2, 2]");
        assertThat(shop.lines(SIDES)).isEmpty();
    }

    @Test
    void what_cannot_go_with_it_refuses_the_promotion_and_nothing_moves() {
        shop.outside("CREATE MATERIALIZED VIEW shop.kept AS SELECT id FROM shop.v3");

        assertThatThrownBy(() -> shop.warehouse().promote(all(2, "two")))
                .isInstanceOf(WarehouseFailure.class)
                .hasMessageContaining("shop.kept");

        assertThat(shop.lines("SELECT v3.id, v4.id FROM shop.v3, shop.v4"))
                .containsExactly("[1, 1]");
        assertThat(shop.warehouse().marker(EnvironmentName.PROD))
                .contains(new EnvironmentMarker(1, 1));
    }

    @Test
    void what_a_crash_has_left_is_dropped_and_built_anew() {
        Promotion broken = after(all(2, "two"), "SELECT nothing_like_that");
        assertThatThrownBy(() -> shop.warehouse().promote(broken))
                .isInstanceOf(WarehouseFailure.class);
        assertThat(shop.lines(SIDES)).hasSize(1);
        assertThat(shop.lines("SELECT * FROM shop.v0, shop.v39")).containsExactly("[1, 1]");

        shop.warehouse().promote(all(2, "two"));

        assertThat(shop.lines("SELECT * FROM shop.v0, shop.v39")).containsExactly("[x, 2, x, 2]");
        assertThat(shop.lines(SIDES)).isEmpty();
    }

    @Test
    void views_of_yesterday_that_a_crash_has_left_do_not_keep_their_tables() {
        shop.warehouse().demote(EnvironmentName.PROD, names(VIEWS));
        shop.outside(
                "CREATE SCHEMA _waymark_gone_a_b_7",
                "CREATE VIEW _waymark_gone_a_b_7.v0 AS SELECT * FROM shop.one");

        assertThat(shop.warehouse().drop(List.of(Shop.table("one")))).isEmpty();

        assertThat(shop.warehouse().exists(Shop.table("one"))).isFalse();
        assertThat(shop.lines(SIDES)).isEmpty();
    }

    private static Promotion all(long generation, String table) {
        return Promotions.of(
                generation,
                names(VIEWS).stream()
                        .map(view -> Promotions.view(view, Shop.table(table)))
                        .toList());
    }

    private static List<TableName> names(int many) {
        return IntStream.range(0, many).mapToObj(n -> Shop.table("v" + n)).toList();
    }
}
