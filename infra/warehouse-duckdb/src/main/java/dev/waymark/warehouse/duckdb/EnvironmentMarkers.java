package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.warehouse.EnvironmentMarker;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.SQLException;
import java.util.Optional;

/// One row for each environment: what its views show, and who pointed them.
final class EnvironmentMarkers {

    private final Database database;
    private final Memory memory;

    EnvironmentMarkers(Database database, Memory memory) {
        this.database = database;
        this.memory = memory;
    }

    Optional<EnvironmentMarker> find(EnvironmentName environment) {
        String home = database.catalogs().home();
        return memory.isThere(home)
                ? database.reading(session -> find(session, home, environment))
                : Optional.empty();
    }

    private static Optional<EnvironmentMarker> find(
            Session session, String catalog, EnvironmentName environment) throws SQLException {
        String query =
                "SELECT generation, fence FROM %s WHERE environment = '%s'"
                        .formatted(Memory.environments(catalog), environment);
        return session
                .ask(query, row -> new EnvironmentMarker(row.getLong(1), row.getLong(2)))
                .stream()
                .findFirst();
    }

    void refuseOvertaken(Session session, String catalog, Promotion promotion) throws SQLException {
        Optional<EnvironmentMarker> found = find(session, catalog, promotion.environment());
        if (found.isPresent() && found.get().fence() > promotion.fence()) {
            throw new WarehouseFailure(
                    Kind.FENCED,
                    "Environment '%s' was promoted under fence %d; fence %d is over."
                            .formatted(
                                    promotion.environment(),
                                    found.get().fence(),
                                    promotion.fence()));
        }
    }

    void mark(Session session, String catalog, Promotion promotion) throws SQLException {
        session.write(
                """
                INSERT INTO %s VALUES ('%s', %d, %d) ON CONFLICT (environment)
                DO UPDATE SET generation = excluded.generation, fence = excluded.fence
                """
                        .formatted(
                                Memory.environments(catalog),
                                promotion.environment(),
                                promotion.generation(),
                                promotion.fence()));
    }

    void forget(Session session, String catalog, EnvironmentName environment) throws SQLException {
        session.write(
                "DELETE FROM %s WHERE environment = '%s'"
                        .formatted(Memory.environments(catalog), environment));
    }
}
