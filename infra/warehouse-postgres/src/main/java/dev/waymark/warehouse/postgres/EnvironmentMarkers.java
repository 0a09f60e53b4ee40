package dev.waymark.warehouse.postgres;

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
        if (!memory.isThere()) {
            return Optional.empty();
        }
        String query =
                "SELECT generation, fence FROM %s WHERE environment = %s"
                        .formatted(Memory.ENVIRONMENTS, Sql.literal(environment.value()));
        return database.reading(session ->
                session
                        .ask(query, row -> new EnvironmentMarker(row.getLong(1), row.getLong(2)))
                        .stream()
                        .findFirst());
    }

    /// Locks the row until the transaction ends, so that an environment is promoted by one at a
    /// time.
    ///
    /// @throws WarehouseFailure when a later holder has written
    void mark(Session session, Promotion promotion) throws SQLException {
        String upsert =
                """
                INSERT INTO %1$s AS marker VALUES (%2$s, %3$d, %4$d) ON CONFLICT (environment)
                DO UPDATE SET generation = excluded.generation, fence = excluded.fence
                WHERE marker.fence <= excluded.fence
                """
                        .formatted(
                                Memory.ENVIRONMENTS,
                                Sql.literal(promotion.environment().value()),
                                promotion.generation(),
                                promotion.fence());
        if (session.write(upsert) == 0) {
            throw new WarehouseFailure(
                    Kind.FENCED,
                    "Environment '%s' was promoted under a later fence; fence %d is over."
                            .formatted(promotion.environment(), promotion.fence()));
        }
    }

    void forget(Session session, EnvironmentName environment) throws SQLException {
        session.write(
                "DELETE FROM %s WHERE environment = %s"
                        .formatted(Memory.ENVIRONMENTS, Sql.literal(environment.value())));
    }
}
