package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.postgres.Shape.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks up shapes in the engine's catalog, many at a time.
final class Shapes {

    private static final int TOGETHER = 500;

    private static final String QUERY =
            """
            SELECT w.name, c.relkind, obj_description(c.oid, 'pg_class'), a.attname,
                format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum)
            FROM (VALUES %s) AS w(name)
            JOIN pg_class c ON c.oid = to_regclass(w.name) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
            LEFT JOIN pg_attribute a
                ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY w.name, a.attnum
            """;

    private Shapes() {}

    /// Null when nothing is there.
    static @Nullable Shape of(Session session, Names names, TableName table) throws SQLException {
        return of(session, List.of(names.quoted(table))).get(names.quoted(table));
    }

    /// @param quoted names
    /// @return by quoted name; without those that are not there
    static Map<String, Shape> of(Session session, Collection<String> quoted) throws SQLException {
        Map<String, Shape> found = new HashMap<>();
        List<String> all = quoted.stream().distinct().toList();
        for (int i = 0; i < all.size(); i += TOGETHER) {
            add(session, all.subList(i, Math.min(all.size(), i + TOGETHER)), found);
        }
        return found;
    }

    private static void add(Session session, List<String> quoted, Map<String, Shape> found)
            throws SQLException {
        String values =
                String.join(
                        ", ", quoted.stream().map(name -> "(" + Sql.literal(name) + ")").toList());
        session.ask(QUERY.formatted(values), row -> add(row, found));
    }

    private static boolean add(ResultSet row, Map<String, Shape> found) throws SQLException {
        Shape shape =
                found.computeIfAbsent(
                        row.getString(1), _ -> new Shape("", null, new ArrayList<>()));
        if (shape.kind().isEmpty()) {
            shape = new Shape(row.getString(2), row.getString(3), shape.fields());
            found.put(row.getString(1), shape);
        }
        String column = row.getString(4);
        return column != null
                && shape.fields().add(new Field(column, row.getString(5), row.getString(6)));
    }
}
