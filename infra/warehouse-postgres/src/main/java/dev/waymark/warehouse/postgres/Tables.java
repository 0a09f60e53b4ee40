package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Schemas and tables: whether they are there, what they look like, and making them.
final class Tables {

    private final Database database;
    private final Names names;
    private final Dressing dressing;

    Tables(Database database, Dressing dressing) {
        this.database = database;
        this.dressing = dressing;
        this.names = database.names();
    }

    boolean exists(TableName table) {
        return shape(table) != null;
    }

    List<Column> columns(TableName table) {
        Shape shape = shape(table);
        if (shape == null) {
            throw Failures.statement("There is no table %s.".formatted(table));
        }
        return shape.columns();
    }

    private @Nullable Shape shape(TableName table) {
        return database.reading(session -> Shapes.of(session, names, table));
    }

    void createSchemas(Collection<TableName> tables) {
        database.writing(session -> createSchemas(session, tables));
    }

    /// In a transaction that goes on. Who may not make schemas may still use those that are there.
    void createSchemas(Session session, Collection<TableName> tables) throws SQLException {
        Set<String> missing = new TreeSet<>();
        tables.forEach(table -> missing.add(names.schema(table)));
        if (!missing.isEmpty()) {
            missing.removeAll(present(session, missing));
        }
        for (String schema : missing) {
            session.alone("schemas");
            session.run("CREATE SCHEMA IF NOT EXISTS " + Sql.quoted(schema));
        }
    }

    private static List<String> present(Session session, Set<String> schemas) throws SQLException {
        return session.ask(
                "SELECT nspname FROM pg_namespace WHERE nspname IN (%s)"
                        .formatted(Sql.literals(schemas)),
                row -> row.getString(1));
    }

    void create(TableName table, List<Column> columns, Dress dress) {
        String list = columns.stream().map(Sql::definition).collect(Collectors.joining(", "));
        database.writing(session -> {
            createSchemas(session, List.of(table));
            createOnce(session, table, "(" + list + ")");
            dressing.give(session, names.quoted(table), dress);
        });
    }

    void createLike(TableName table, String query) {
        database.writing(session -> {
            createSchemas(session, List.of(table));
            createLike(session, table, Sql.shaped(query, null));
        });
    }

    /// In a transaction that goes on.
    ///
    /// @param query that does not end in a remark
    void createLike(Session session, TableName table, String query) throws SQLException {
        createOnce(session, table, "AS " + query + " WITH NO DATA");
    }

    private void createOnce(Session session, TableName table, String how) throws SQLException {
        String quoted = names.quoted(table);
        session.alone(quoted);
        session.run("CREATE TABLE IF NOT EXISTS %s %s".formatted(quoted, how));
    }
}
