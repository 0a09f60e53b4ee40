package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.WarehouseFailure;
import java.sql.SQLException;
import java.util.List;

/// Tries what a deployment will need, and undoes it.
final class Check {

    private static final List<String> NEEDED =
            List.of(
                    "CREATE SCHEMA _waymark_check",
                    "CREATE TABLE _waymark_check.t AS SELECT 1 AS a",
                    "CREATE VIEW _waymark_check.v AS SELECT a FROM _waymark_check.t",
                    "CREATE TEMP TABLE _waymark_check_t AS SELECT 1 AS a");

    private final Database database;

    Check(Database database) {
        this.database = database;
    }

    List<String> problems() {
        try {
            return database.trying(Check::use);
        } catch (WarehouseFailure e) {
            return List.of(
                    "PostgreSQL database '%s' cannot be used: %s"
                            .formatted(database.names().database(), e.getMessage()));
        }
    }

    private static List<String> use(Session session) throws SQLException {
        session.run(NEEDED);
        return List.of();
    }
}
