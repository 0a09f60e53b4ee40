package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.conformance.Loads;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several database files open together.
class CatalogsTest {

    private static final TableName HERE = new TableName("Our Shop", "main", "orders");
    private static final TableName THERE = new TableName("archive", "main", "orders");

    @TempDir Path folder;
    private Warehouse warehouse;
    private Shop shop;

    @BeforeEach
    void open() {
        Map<String, Object> catalogs = new LinkedHashMap<>();
        catalogs.put("Our Shop", folder.resolve("shop.db").toString());
        catalogs.put("archive", Map.of("path", folder.resolve("archive.db").toString()));
        warehouse = DuckDbWarehouse.open(null, Map.of("catalogs", catalogs));
        shop = new Shop(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void the_first_is_the_default_one() {
        shop.replace(0, Shop.table("orders"), "SELECT 1 AS a");

        assertThat(warehouse.defaultCatalog()).isEqualTo("Our Shop");
        assertThat(shop.lines("FROM \"Our Shop\".main.orders")).containsExactly("[1]");
        assertThat(shop.lines("FROM orders")).containsExactly("[1]");
    }

    @Test
    void the_database_file_stays_the_default_one() {
        Map<String, Object> properties =
                Map.of("catalogs", Map.of("other", folder.resolve("other.db").toString()));
        try (Warehouse own = DuckDbWarehouse.open(folder.resolve("own.db"), properties)) {
            assertThat(own.defaultCatalog()).isEqualTo("own");
            assertThat(own.exists(new TableName("other", "main", "t"))).isFalse();
            own.execute(List.of("CREATE TABLE other.main.t (a INTEGER)"));
            assertThat(own.exists(new TableName("other", "main", "t"))).isTrue();
        }
    }

    @Test
    void a_batch_is_marked_beside_its_table() {
        shop.replace(0, HERE, "SELECT 1 AS a");
        shop.replace(1, THERE, "SELECT a + 1 AS a FROM \"Our Shop\".main.orders");

        assertThat(shop.lines("FROM archive.main.orders")).containsExactly("[2]");
        assertThat(shop.lines("SELECT count(*) FROM archive._waymark.batch"))
                .containsExactly("[1]");
        assertThat(warehouse.receipt(Shop.RUN, Loads.day(0))).isPresent();
        assertThat(warehouse.receipt(Shop.RUN, Loads.day(1))).isPresent();
        warehouse.forget(Shop.RUN);
        assertThat(warehouse.receipt(Shop.RUN, Loads.day(1))).isEmpty();
    }

    @Test
    void a_promotion_of_both_ends_with_the_marker_at_home() {
        shop.replace(0, HERE, "SELECT 1 AS a");
        shop.replace(1, THERE, "SELECT 2 AS a");
        TableName viewHere = new TableName("", "views", "orders");
        TableName viewThere = new TableName("ARCHIVE", "views", "orders");

        warehouse.promote(
                promotion(7, List.of(view(viewHere, HERE), view(viewThere, THERE)), List.of()));

        assertThat(warehouse.promotionMode(List.of(viewHere, viewThere)))
                .isEqualTo(PromotionMode.RESUMABLE);
        assertThat(warehouse.promotionMode(List.of(viewThere)))
                .isEqualTo(PromotionMode.TRANSACTION);
        assertThat(shop.lines("FROM views.orders")).containsExactly("[1]");
        assertThat(shop.lines("FROM archive.views.orders")).containsExactly("[2]");
        assertThat(warehouse.marker(EnvironmentName.PROD)).contains(new EnvironmentMarker(7, 7));
        warehouse.demote(EnvironmentName.PROD, List.of(viewHere, viewThere));
        assertThat(warehouse.exists(viewThere)).isFalse();
        assertThat(warehouse.marker(EnvironmentName.PROD)).isEmpty();
    }

    @Test
    void an_environment_may_have_a_catalog_for_itself() {
        Path own = folder.resolve("own.db");
        TableName view = new TableName("own__dev", "views", "orders");
        try (Warehouse home = DuckDbWarehouse.open(own, Map.of())) {
            home.execute(List.of("CREATE TABLE orders AS SELECT 1 AS a"));
            home.promote(promotion(7, List.of(view(view, table("orders"))), List.of()));
        }

        try (Warehouse later = DuckDbWarehouse.open(own, Map.of())) {
            assertThat(later.query("FROM own__dev.views.orders", 9).values()).hasSize(1);
            assertThat(later.promotionMode(List.of(view))).isEqualTo(PromotionMode.TRANSACTION);
            later.demote(EnvironmentName.PROD, List.of(view));
            assertThat(folder.resolve("own__dev.db")).doesNotExist();
            assertThat(later.exists(view)).isFalse();
        }
    }

    @Test
    void a_catalog_of_an_environment_stays_while_others_have_something_in_it() {
        TableName view = new TableName("own__dev", "views", "orders");
        try (Warehouse home = DuckDbWarehouse.open(folder.resolve("own.db"), Map.of())) {
            home.execute(List.of("CREATE TABLE orders AS SELECT 1 AS a"));
            home.promote(promotion(7, List.of(view(view, table("orders"))), List.of()));
            home.execute(List.of("CREATE TABLE own__dev.main.notes (a INTEGER)"));

            home.demote(EnvironmentName.PROD, List.of(view));

            assertThat(home.exists(new TableName("own__dev", "main", "notes"))).isTrue();
            assertThat(home.exists(view)).isFalse();
        }
    }

    private static TableName table(String name) {
        return new TableName("", "main", name);
    }

    @Test
    void a_promotion_that_fails_on_the_way_leaves_no_marker_at_home() {
        shop.replace(1, THERE, "SELECT 2 AS a");
        TableName viewThere = new TableName("archive", "views", "orders");

        assertThatThrownBy(() ->
                        warehouse.promote(
                                promotion(
                                        7,
                                        List.of(view(viewThere, THERE)),
                                        List.of("SELECT nothing_like_that"))))
                .isInstanceOf(WarehouseFailure.class);

        assertThat(warehouse.marker(EnvironmentName.PROD)).isEmpty();
        assertThat(warehouse.exists(viewThere)).isFalse();
    }

    @Test
    void statements_may_go_to_both() {
        warehouse.execute(
                List.of(
                        "CREATE TABLE archive.main.a AS SELECT 1 AS n",
                        "CREATE TABLE b AS SELECT n FROM archive.main.a"));

        assertThat(shop.lines("FROM b")).containsExactly("[1]");
    }

    @Test
    void tables_of_both_are_dropped_and_a_view_across_keeps_one() {
        shop.replace(0, HERE, "SELECT 1 AS a");
        shop.replace(1, THERE, "SELECT 2 AS a");
        TableName lonely = new TableName("archive", "main", "lonely");
        shop.replace(2, lonely, "SELECT 3 AS a");
        warehouse.execute(List.of("CREATE VIEW report AS FROM archive.main.orders"));

        List<TableName> stayed = warehouse.drop(List.of(HERE, THERE, lonely));

        assertThat(stayed).containsExactly(new TableName("Our Shop", "main", "report"));
        assertThat(warehouse.exists(HERE)).isFalse();
        assertThat(warehouse.exists(lonely)).isFalse();
        assertThat(warehouse.exists(THERE)).isTrue();
    }

    @Test
    void one_that_is_only_read_leaves_promotion_in_one_transaction() {
        shop.replace(0, THERE, "SELECT 2 AS a");
        warehouse.close();
        Map<String, Object> archive =
                Map.of("path", folder.resolve("archive.db").toString(), "read_only", true);

        try (Warehouse own =
                DuckDbWarehouse.open(
                        folder.resolve("own.db"), Map.of("catalogs", Map.of("archive", archive)))) {
            assertThat(own.promotionMode(List.of(table("orders"))))
                    .isEqualTo(PromotionMode.TRANSACTION);
            assertThat(own.check()).isEmpty();
            assertThat(own.count("FROM archive.main.orders")).isEqualTo(1);
            assertThatThrownBy(() -> own.execute(List.of("DELETE FROM archive.main.orders")))
                    .isInstanceOf(WarehouseFailure.class);
        }
    }

    @Test
    void a_default_one_that_can_only_be_read_is_a_problem() {
        shop.replace(0, THERE, "SELECT 2 AS a");
        warehouse.close();
        Map<String, Object> archive =
                Map.of("path", folder.resolve("archive.db").toString(), "read_only", true);

        try (Warehouse own =
                DuckDbWarehouse.open(null, Map.of("catalogs", Map.of("archive", archive)))) {
            assertThat(own.check()).singleElement().asString().contains("'archive'", "read-only");
        }
    }

    private static Promotion promotion(
            long generation, List<Promotion.View> views, List<String> after) {
        return new Promotion(EnvironmentName.PROD, generation, generation, views, List.of(), after);
    }

    private static Promotion.View view(TableName view, TableName table) {
        return new Promotion.View(view, table, Dress.PLAIN);
    }
}
