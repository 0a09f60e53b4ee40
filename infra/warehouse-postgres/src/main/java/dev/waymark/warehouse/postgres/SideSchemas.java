package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Schemas beside those that people know: in one the views to come are made before anybody sees
/// them, in the other the views of yesterday lie until they are dropped. What a crash leaves in
/// them nobody needs.
final class SideSchemas {

    private static final String NEXT = "_waymark_next_";
    private static final String GONE = "_waymark_gone_";
    private static final int SHORT = 12;
    private static final int TOGETHER = 200;

    private static final String VIEWS =
            """
            SELECT format('%%I.%%I', n.nspname, c.relname) FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = %s AND c.relkind = 'v' ORDER BY 1
            """;

    private final Database database;

    SideSchemas(Database database) {
        this.database = database;
    }

    /// Where a view is made. The fence keeps apart what an overtaken process may still be making.
    TableName next(Promotion promotion, TableName view) {
        return at(NEXT, promotion, view);
    }

    /// Where the view that it takes the place of goes.
    TableName gone(Promotion promotion, TableName view) {
        return at(GONE, promotion, view);
    }

    private TableName at(String side, Promotion promotion, TableName view) {
        String schema =
                of(side, promotion.environment())
                        + brief(database.names().schema(view))
                        + "_"
                        + promotion.fence();
        return new TableName("", schema, view.table());
    }

    private static String of(String side, EnvironmentName environment) {
        return side + brief(environment.value()) + "_";
    }

    private static String brief(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString().replace("-", "").substring(0, SHORT);
    }

    /// In a transaction that goes on.
    void create(Session session, Collection<TableName> names) throws SQLException {
        Set<String> schemas = new TreeSet<>();
        names.forEach(name -> schemas.add(database.names().quotedSchema(name)));
        for (String schema : schemas) {
            session.run("CREATE SCHEMA IF NOT EXISTS " + schema);
        }
    }

    /// Drops all that is left of promotions of an environment.
    ///
    /// @param fence later ones may be at work
    void sweep(EnvironmentName environment, long fence) {
        sweepAll(of(NEXT, environment), fence);
        sweepAll(of(GONE, environment), fence);
    }

    /// Drops the views of yesterday, of whatever environment: they still read tables.
    void sweepGone() {
        sweepAll(GONE, Long.MAX_VALUE);
    }

    private void sweepAll(String prefix, long fence) {
        String query =
                "SELECT nspname FROM pg_namespace WHERE starts_with(nspname, %s)"
                        .formatted(Sql.literal(prefix));
        database.reading(session -> session.ask(query, row -> row.getString(1))).stream()
                .filter(schema -> fence(schema) <= fence)
                .forEach(this::drop);
    }

    private static long fence(String schema) {
        return Long.parseLong(schema.substring(schema.lastIndexOf('_') + 1));
    }

    /// In as many transactions as it takes: nobody looks here.
    private void drop(String schema) {
        String query = VIEWS.formatted(Sql.literal(schema));
        List<String> views =
                new ArrayList<>(
                        database.reading(session -> session.ask(query, row -> row.getString(1))));
        while (!views.isEmpty()) {
            List<String> some = views.subList(0, Math.min(TOGETHER, views.size()));
            String drop = "DROP VIEW IF EXISTS " + String.join(", ", some);
            database.writing(session -> session.run(drop));
            some.clear();
        }
        database.writing(session -> session.run("DROP SCHEMA IF EXISTS " + Sql.quoted(schema)));
    }
}
