package dev.waymark.warehouse.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Catalogs that environments have for themselves: database files beside the home file, made when a
/// promotion first needs them. Home remembers them, so that later processes attach them again, and
/// only those that it remembers are ever removed.
final class EnvironmentCatalogs {

    private static final String LISTED =
            "SELECT database_name, path FROM duckdb_databases() WHERE NOT internal";
    private static final String OBJECTS =
            """
            SELECT database_name, schema_name FROM duckdb_tables() WHERE NOT internal
            UNION ALL SELECT database_name, schema_name FROM duckdb_views() WHERE NOT internal
            UNION ALL SELECT database_name, schema_name FROM duckdb_sequences()
            """;

    private final Database database;
    private final Memory memory;

    EnvironmentCatalogs(Database database, Memory memory) {
        this.database = database;
        this.memory = memory;
    }

    /// Attaches what earlier processes have made, where its file is still there.
    void attachRemembered() {
        for (String catalog : remembered()) {
            Path file = file(catalog);
            if (file != null && Files.exists(file)) {
                database.reading(session -> attach(session, catalog, file));
            }
        }
    }

    /// Makes those that are not there.
    void provide(Collection<String> catalogs) {
        Set<String> there = attached();
        for (String catalog : catalogs) {
            if (!there.contains(Catalogs.lower(catalog))) {
                make(catalog);
            }
        }
    }

    private void make(String catalog) {
        memory.makeCatalogs(home());
        database.writing(session ->
                session.run(
                        "INSERT INTO %s VALUES (%s) ON CONFLICT DO NOTHING"
                                .formatted(Memory.catalogs(home()), Sql.literal(catalog))));
        database.reading(session -> attach(session, catalog, file(catalog)));
    }

    /// Removes one that home remembers and in which nothing is left; others stay.
    void removeEmpty(String catalog) {
        if (remembered().contains(catalog) && isEmpty(catalog)) {
            remove(catalog);
        }
    }

    private boolean isEmpty(String catalog) {
        String query = "SELECT 1 FROM (%s) WHERE database_name = %s AND schema_name <> '_waymark'";
        return database.reading(session ->
                        session.ask(
                                query.formatted(OBJECTS, Sql.literal(catalog)),
                                row -> row.getInt(1)))
                .isEmpty();
    }

    private void remove(String catalog) {
        Path file = file(catalog);
        memory.forget(catalog);
        database.reading(session -> detach(session, catalog));
        delete(file);
        database.writing(session ->
                session.run(
                        "DELETE FROM %s WHERE name = %s"
                                .formatted(Memory.catalogs(home()), Sql.literal(catalog))));
    }

    private Set<String> remembered() {
        return memory.hasCatalogs(home())
                ? new HashSet<>(
                        database.reading(session ->
                                session.ask(
                                        "SELECT name FROM " + Memory.catalogs(home()),
                                        row -> row.getString(1))))
                : Set.of();
    }

    private Set<String> attached() {
        Set<String> names = new HashSet<>();
        database.reading(session -> session.ask(LISTED, row -> row.getString(1)))
                .forEach(name -> names.add(Catalogs.lower(name)));
        return names;
    }

    /// Null where home lies in memory.
    private @Nullable Path file(String catalog) {
        List<Path> homes =
                database
                        .reading(session ->
                                session.ask(
                                        LISTED
                                                + " AND path IS NOT NULL AND database_name = "
                                                + Sql.literal(home()),
                                        row -> Objects.requireNonNull(row.getString(2))))
                        .stream()
                        .map(Path::of)
                        .toList();
        return homes.isEmpty() ? null : homes.getFirst().resolveSibling(catalog + ".db");
    }

    private String home() {
        return database.catalogs().home();
    }

    private static boolean attach(Session session, String catalog, @Nullable Path file)
            throws SQLException {
        String place = file == null ? ":memory:" : file.toString();
        session.run("ATTACH IF NOT EXISTS %s AS %s".formatted(Sql.literal(place), q(catalog)));
        return true;
    }

    private static boolean detach(Session session, String catalog) throws SQLException {
        session.run("DETACH DATABASE IF EXISTS " + q(catalog));
        return true;
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Failures.statement(
                    "%s could not be removed: %s".formatted(file, Failures.brief(e)));
        }
    }

    private static String q(String catalog) {
        return Sql.quoted(catalog);
    }
}
