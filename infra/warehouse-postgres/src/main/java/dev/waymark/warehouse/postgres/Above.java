package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.postgres.Shape.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The views above a table or view, in the order in which they read from each other. The engine
/// holds what they read to its present columns, so they are taken away while it changes and put
/// back as they were, with owner, rights and comments. Nobody sees them gone, as it is one
/// transaction.
///
/// A view that shows all columns of the table shows all of the changed one; any other view that
/// reads a column which goes away refuses the change.
record Above(List<View> views) {

    private static final String QUERY =
            """
            WITH RECURSIVE above(oid, depth) AS (
                SELECT %1$s::regclass::oid, 0
                UNION
                SELECT r.ev_class, above.depth + 1
                FROM above
                JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = above.oid
                    AND d.classid = 'pg_rewrite'::regclass
                JOIN pg_rewrite r ON r.oid = d.objid AND r.ev_class <> above.oid)
            SELECT format('%%I.%%I', n.nspname, c.relname), pg_get_viewdef(c.oid),
                pg_get_userbyid(c.relowner), array_to_string(c.reloptions, ', ')
            FROM (SELECT oid, max(depth) AS depth FROM above GROUP BY oid) AS a
            JOIN pg_class c ON c.oid = a.oid AND c.relkind = 'v' AND a.depth > 0
            JOIN pg_namespace n ON n.oid = c.relnamespace
            ORDER BY a.depth, 1
            """;

    /// @param create statement that makes it again
    /// @param dress statements that give it back what it had besides
    record View(String name, String create, List<String> dress) {}

    private record Found(String name, String query, String owner, @Nullable String options) {}

    /// @param quoted name of the table or view
    static Above of(Session session, String quoted) throws SQLException {
        List<Found> found = session.ask(QUERY.formatted(Sql.literal(quoted)), Above::found);
        return new Above(found.isEmpty() ? List.of() : views(session, found, quoted));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private static List<View> views(Session session, List<Found> found, String quoted)
            throws SQLException {
        String whole = "SELECT * FROM " + quoted;
        String shown = shown(session, whole);
        List<View> views = new ArrayList<>();
        for (Found view : found) {
            String query = view.query().equals(shown) ? whole : view.query();
            String with = view.options() == null ? "" : " WITH (" + view.options() + ")";
            String create = "CREATE VIEW %s%s AS %s".formatted(view.name(), with, query);
            views.add(new View(view.name(), create, dress(session, view)));
        }
        return views;
    }

    void takeAway(Session session) throws SQLException {
        if (!views.isEmpty()) {
            String names = views.stream().map(View::name).collect(Collectors.joining(", "));
            session.run("DROP VIEW " + names);
        }
    }

    void putBack(Session session) throws SQLException {
        for (View view : views) {
            try {
                session.run(view.create());
            } catch (SQLException e) {
                throw new WarehouseFailure(
                        Failures.kind(e),
                        "The view %s reads what would change: %s"
                                .formatted(view.name(), Failures.brief(e)),
                        e);
            }
            session.run(view.dress());
        }
    }

    // How the engine writes a query when it is a view.
    private static String shown(Session session, String query) throws SQLException {
        String name = "pg_temp._waymark_shown";
        session.run("CREATE VIEW %s AS %s".formatted(name, query));
        String shown =
                session.ask(
                                "SELECT pg_get_viewdef(%s::regclass)".formatted(Sql.literal(name)),
                                row -> row.getString(1))
                        .getFirst();
        session.run("DROP VIEW " + name);
        return shown;
    }

    private static List<String> dress(Session session, Found view) throws SQLException {
        List<String> dress = new ArrayList<>();
        dress.add("ALTER VIEW %s OWNER TO %s".formatted(view.name(), Sql.quoted(view.owner())));
        dress.addAll(Rights.of(session, view.name()));
        Shape shape = Shapes.of(session, List.of(view.name())).get(view.name());
        if (shape != null) {
            addComment(dress, "VIEW " + view.name(), shape.comment());
            for (Field field : shape.fields()) {
                String column = "COLUMN " + view.name() + "." + Sql.quoted(field.name());
                addComment(dress, column, field.comment());
            }
        }
        return dress;
    }

    private static void addComment(List<String> dress, String on, @Nullable String comment) {
        if (comment != null) {
            dress.add("COMMENT ON %s IS %s".formatted(on, Sql.literal(comment)));
        }
    }
}
