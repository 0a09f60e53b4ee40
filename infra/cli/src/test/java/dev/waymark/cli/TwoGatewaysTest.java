package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.runtime.Waymark;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One deployment to a PostgreSQL and a DuckDB; a real process is killed between their promotions.
@Tag("slow")
class TwoGatewaysTest {

    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted";

    @TempDir private Path folder;

    @Test
    void a_kill_between_two_promotions_is_rolled_forward() throws Exception {
        try (ServerPair server = new ServerPair()) {
            Playground shop = shop(server);
            models(shop, 1);
            assertThat(shop.run("apply", plan()).code()).isEqualTo(ExitCode.DONE);
            models(shop, 2);
            String plan = plan();

            killBeforeTheServer(server, plan);

            assertShown(2, 1);
            Playground.Said end = shop.run("apply", plan);
            assertThat(end.code()).as(end.err()).isEqualTo(ExitCode.DONE);
            assertShown(2, 2);
            assertThat(shop.problems()).isEmpty();
        }
    }

    private Playground shop(ServerPair server) throws IOException {
        Playground shop = Playground.in(folder);
        shop.write(
                "config.yaml",
                """
                gateway_managed_virtual_layer: true
                gateways:
                  main: {connection: %s}
                  far: {connection: {type: duckdb, database: far.duckdb}}
                model_defaults: {dialect: postgres, start: 2026-01-01}
                """
                        .formatted(server.connection()));
        return shop;
    }

    private static void models(Playground shop, int n) throws IOException {
        shop.write(
                "models/near.sql",
                "MODEL (name shop.near, kind FULL);\nSELECT %d AS n;".formatted(n));
        shop.write(
                "models/distant.sql",
                "MODEL (name shop.distant, kind FULL, gateway far, dialect duckdb);\nSELECT %d AS n;"
                        .formatted(n));
    }

    private String plan() {
        try (Waymark waymark = Waymark.open(folder)) {
            return waymark.record(waymark.plan("prod", PlanOptions.DEFAULT)).id().value();
        }
    }

    /// A reader keeps the server's view from moving, so that the process is surely between the two.
    private void killBeforeTheServer(ServerPair server, String plan) throws Exception {
        try (Connection reader = server.connect();
                Connection other = server.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT * FROM shop.near");
            try (Program program = Program.start(folder, "apply", plan)) {
                program.await("unpause");
                while (count(other) == 0) {
                    assertThat(program.isAlive()).isTrue();
                }
            }
            reader.rollback();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(WAITING)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void assertShown(long far, long near) {
        try (Waymark waymark = Waymark.open(folder)) {
            assertThat(state(waymark.warehouses().of("far"), "distant"))
                    .isEqualTo(far + " in generation " + far);
            assertThat(state(waymark.warehouses().of("main"), "near"))
                    .isEqualTo(near + " in generation " + near);
        }
    }

    private static String state(Warehouse warehouse, String view) {
        Optional<EnvironmentMarker> marker = warehouse.marker(EnvironmentName.PROD);
        Object row =
                warehouse.query("SELECT n FROM shop." + view, 1).values().getFirst().getFirst();
        return row + " in generation " + marker.map(EnvironmentMarker::generation).orElse(0L);
    }
}
