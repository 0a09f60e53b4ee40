package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import dev.waymark.warehouse.conformance.Loads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    @TempDir Path folder;

    @Test
    void a_missing_file_is_made_and_names_the_default_catalog() {
        Path file = folder.resolve("bakery.duckdb");

        try (Warehouse warehouse = DuckDbWarehouse.open(file, Map.of())) {
            assertThat(warehouse.defaultCatalog()).isEqualTo("bakery");
            assertThat(warehouse.check()).isEmpty();
        }

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void a_new_file_can_be_read_by_older_engines() {
        try (Warehouse warehouse = DuckDbWarehouse.open(folder.resolve("a.db"), Map.of())) {
            assertThat(
                            new Shop(warehouse)
                                    .lines(
                                            "SELECT tags FROM duckdb_databases() WHERE database_name = 'a'"))
                    .singleElement()
                    .asString()
                    .contains("v1.5.0");
        }
    }

    @Test
    void rows_and_markers_are_there_after_reopening() {
        Path file = folder.resolve("bakery.duckdb");
        Promotion promotion =
                new Promotion(EnvironmentName.PROD, 3, 4, List.of(), List.of(), List.of());
        try (Warehouse warehouse = DuckDbWarehouse.open(file, Map.of())) {
            new Shop(warehouse).replace(0, Shop.table("bread"), "SELECT 1 AS a");
            warehouse.promote(promotion);
        }

        try (Warehouse warehouse = DuckDbWarehouse.open(file, Map.of())) {
            assertThat(new Shop(warehouse).lines("FROM bread")).containsExactly("[1]");
            assertThat(warehouse.receipt(Shop.RUN, Loads.day(0))).isPresent();
            assertThat(warehouse.marker(EnvironmentName.PROD))
                    .contains(new EnvironmentMarker(3, 4));
        }
    }

    @Test
    void looking_leaves_no_trace() {
        try (Warehouse warehouse = DuckDbWarehouse.open(folder.resolve("a.db"), Map.of())) {
            warehouse.check();
            warehouse.receipt(Shop.RUN, Loads.day(0));
            warehouse.marker(EnvironmentName.PROD);
            warehouse.remembers(Shop.RUN);

            assertThat(
                            new Shop(warehouse)
                                    .lines(
                                            "SELECT schema_name FROM duckdb_schemas() WHERE database_name = 'a' AND NOT internal AND schema_name <> 'main'"))
                    .isEmpty();
        }
    }

    @Test
    void concurrency_is_what_the_gateway_says_or_one_for_each_processor() {
        assertThat(concurrency(Map.of("concurrent_tasks", 7))).isEqualTo(7);
        assertThat(concurrency(Map.of("concurrent_tasks", "3"))).isEqualTo(3);
        assertThat(concurrency(Map.of())).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertRefused(Map.of("concurrent_tasks", "many")).hasMessageContaining("many");
    }

    @Test
    void the_engine_is_configured() {
        Map<String, Object> properties =
                Map.of("connector_config", Map.of("preserve_insertion_order", false));

        try (Warehouse warehouse = DuckDbWarehouse.open(null, properties)) {
            assertThat(
                            new Shop(warehouse)
                                    .lines("SELECT current_setting('preserve_insertion_order')"))
                    .containsExactly("[false]");
        }
    }

    @Test
    void a_setting_that_the_engine_lacks_is_refused() {
        assertRefused(Map.of("connector_config", Map.of("no_such_setting", 1)))
                .hasMessageContaining("no_such_setting");
    }

    @Test
    void the_value_of_a_secret_setting_is_not_told() {
        Map<String, Object> engine = Map.of("no_such_secret", "hunter2");

        assertRefused(Map.of("connector_config", engine))
                .hasMessage("DuckDB does not take the setting 'no_such_secret'");
    }

    @Test
    void a_property_that_nobody_understands_is_refused_and_told() {
        assertRefused(Map.of("type", "duckdb", "databse", "x", "secrets", List.of()))
                .hasMessageContaining("[databse, secrets]")
                .hasMessageContaining("catalogs");
    }

    @Test
    void extensions_that_are_built_in_may_be_asked_for() {
        Map<String, Object> properties =
                Map.of("extensions", List.of("json", Map.of("name", "parquet")));

        try (Warehouse warehouse = DuckDbWarehouse.open(null, properties)) {
            assertThat(warehouse.check()).isEmpty();
        }
    }

    @Test
    void an_extension_that_cannot_be_had_is_named() {
        assertRefused(Map.of("extensions", List.of("no_such_extension")))
                .hasMessageContaining("'no_such_extension' is neither built in nor installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md:sales", "https://example.org/a.db", "ducklake:meta.db"})
    void a_catalog_that_needs_an_extension_is_refused(String path) {
        assertRefused(Map.of("catalogs", Map.of("far", path)))
                .hasMessageContaining("Catalog 'far'")
                .hasMessageContaining("needs a DuckDB extension");
    }

    @Test
    void a_catalog_of_another_type_is_refused() {
        assertRefused(Map.of("catalogs", Map.of("far", Map.of("type", "postgres", "path", "x"))))
                .hasMessageContaining("postgres");
    }

    @Test
    void a_file_in_a_missing_folder_is_unreachable() {
        assertUnreachable(folder.resolve("nowhere/a.db")).hasMessageContaining("nowhere");
    }

    @Test
    void a_file_of_something_else_is_unreachable() throws Exception {
        Path file = Files.writeString(folder.resolve("a.db"), "not a database, far from it");

        assertUnreachable(file)
                .hasMessageContaining("not a valid DuckDB database file")
                .hasMessageContaining("backup");
    }

    private static int concurrency(Map<String, Object> properties) {
        try (Warehouse warehouse = DuckDbWarehouse.open(null, properties)) {
            return warehouse.concurrency();
        }
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Map<String, Object> properties) {
        return assertThatThrownBy(() -> DuckDbWarehouse.open(null, properties))
                .isInstanceOfSatisfying(WarehouseFailure.class, OpeningTest::isUnreachable);
    }

    private static AbstractThrowableAssert<?, ?> assertUnreachable(Path file) {
        return assertThatThrownBy(() -> DuckDbWarehouse.open(file, Map.of()))
                .isInstanceOfSatisfying(WarehouseFailure.class, OpeningTest::isUnreachable);
    }

    private static void isUnreachable(WarehouseFailure failure) {
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }
}
