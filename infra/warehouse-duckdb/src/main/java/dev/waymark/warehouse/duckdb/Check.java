package dev.waymark.warehouse.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Tries in each catalog what a deployment will need, and undoes it.
final class Check {

    private final Database database;

    Check(Database database) {
        this.database = database;
    }

    List<String> problems() {
        return database.catalogs().writable().stream()
                .map(this::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> problem(String catalog) {
        String schema = Sql.quoted(catalog) + "." + Sql.quoted("_waymark_check");
        try {
            database.trying(session -> use(session, schema));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(
                    "DuckDB catalog '%s' cannot be used: %s".formatted(catalog, Failures.brief(e)));
        }
    }

    private static void use(Session session, String schema) throws SQLException {
        session.run("CREATE SCHEMA " + schema);
        session.run("CREATE TABLE %s.t AS SELECT 1 AS a".formatted(schema));
        session.run("CREATE VIEW %s.v AS SELECT a FROM %s.t".formatted(schema, schema));
    }
}
