package dev.waymark.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class OpeningTest {

    private final Map<String, Object> properties = Server.emptyDatabase();

    @Test
    void the_database_is_the_default_catalog() {
        try (Warehouse warehouse = PostgresWarehouse.open(properties)) {
            assertThat(warehouse.defaultCatalog()).isEqualTo(properties.get("database"));
            assertThat(warehouse.concurrency()).isEqualTo(4);
        }
    }

    @Test
    void a_session_is_as_the_gateway_says_and_in_utc() {
        Server.run(
                "postgres",
                "DO $$ BEGIN CREATE ROLE \"Shop Keeper\"; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        Map<String, Object> more =
                with(
                        Map.of(
                                "role",
                                "Shop Keeper",
                                "application_name",
                                "bakery",
                                "concurrent_tasks",
                                "2",
                                "keepalives_idle",
                                60,
                                "connect_timeout",
                                5,
                                "sslmode",
                                "prefer"));

        try (Warehouse warehouse = PostgresWarehouse.open(more)) {
            String query =
                    "SELECT current_user, current_setting('application_name'), current_setting('TimeZone')";
            assertThat(warehouse.query(query, 1).values().getFirst())
                    .hasToString("[Shop Keeper, bakery, UTC]");
            assertThat(warehouse.concurrency()).isEqualTo(2);
        }
    }

    @Test
    void comments_are_left_alone_where_the_connection_says_so() {
        try (Warehouse silent = PostgresWarehouse.open(with(Map.of("register_comments", false)))) {
            Dress described = Dress.described("x", new TreeMap<>(Map.of("a", "y")));
            List<Column> columns = List.of(new Column("a", "integer"));
            silent.createTable(Shop.table("t"), columns, described);
            silent.execute(List.of("COMMENT ON COLUMN shop.t.a IS 'mine'"));
            silent.alter(Shop.table("t"), columns, described);

            String query = "SELECT obj_description(oid), col_description(oid, 1) FROM pg_class";
            assertThat(silent.query(query + " WHERE relname = 't'", 1).values())
                    .hasToString("[[null, mine]]");
        }
    }

    @Test
    void looking_leaves_no_trace() {
        try (Warehouse warehouse = PostgresWarehouse.open(properties)) {
            warehouse.check();
            warehouse.describe("SELECT 1 AS a");
            warehouse.marker(EnvironmentName.PROD);

            assertThat(
                            warehouse.count(
                                    "SELECT 1 FROM pg_namespace WHERE nspname LIKE '\\_waymark%'"))
                    .isZero();
        }
    }

    @Test
    void what_is_missing_or_unknown_is_told() {
        assertThat(refused(Map.of("host", "localhost", "user", "x")))
                .hasMessage("A PostgreSQL connection needs 'database'.");
        assertThat(refused(with(Map.of("databse", "x")))).hasMessageContaining("[databse]");
        assertThat(refused(with(Map.of("port", "many")))).hasMessageContaining("many");
    }

    @Test
    void a_server_that_is_not_there_and_a_database_that_is_not_there_are_unreachable() {
        assertThat(refused(with(Map.of("port", 1)))).hasMessageContaining("localhost:1/");
        assertThat(refused(with(Map.of("database", "nowhere"))))
                .hasMessageContaining("\"nowhere\" does not exist");
    }

    @Test
    void a_password_is_not_told() {
        WarehouseFailure failure =
                refused(with(Map.of("user", "nobody", "password", "hunter2", "sslmode", "hunted")));

        assertThat(failure).hasStackTraceContaining("hunted");
        assertThat(failure.toString()).doesNotContain("hunter2");
        assertThat(refused(with(Map.of("user", "nobody", "password", "hunter2"))))
                .message()
                .doesNotContain("hunter2");
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(more);
        return all;
    }

    private static WarehouseFailure refused(Map<String, Object> properties) {
        WarehouseFailure failure =
                catchThrowableOfType(
                        WarehouseFailure.class, () -> PostgresWarehouse.open(properties));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        return failure;
    }
}
