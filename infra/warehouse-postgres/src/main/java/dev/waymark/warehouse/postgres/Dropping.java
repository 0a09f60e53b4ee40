package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.snapshot.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Drops tables and views that nothing else reads.
final class Dropping {

    /// Views by what they read, and tables by the tables that their keys lead to.
    private static final String READERS =
            """
            WITH asked AS (SELECT to_regclass(w.name)::oid AS oid FROM (VALUES %s) AS w(name)),
            links AS (
                SELECT r.ev_class AS reader, d.refobjid AS source
                FROM asked
                JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = asked.oid
                    AND d.classid = 'pg_rewrite'::regclass
                JOIN pg_rewrite r ON r.oid = d.objid AND r.ev_class <> d.refobjid
                UNION
                SELECT c.conrelid, c.confrelid FROM asked
                JOIN pg_constraint c ON c.contype = 'f' AND c.confrelid = asked.oid
                    AND c.conrelid <> c.confrelid)
            SELECT rn.nspname, r.relname, sn.nspname, s.relname
            FROM links
            JOIN pg_class r ON r.oid = links.reader JOIN pg_namespace rn ON rn.oid = r.relnamespace
            JOIN pg_class s ON s.oid = links.source JOIN pg_namespace sn ON sn.oid = s.relnamespace
            """;

    private final Database database;

    Dropping(Database database) {
        this.database = database;
    }

    private record Link(TableName reader, TableName source) {}

    List<TableName> drop(Collection<TableName> tables) {
        new SideSchemas(database).sweepGone();
        Set<TableName> asked = new TreeSet<>();
        tables.forEach(table -> asked.add(database.names().key(table)));
        return asked.isEmpty()
                ? List.of()
                : database.transaction(session -> dropped(session, asked));
    }

    private List<TableName> dropped(Session session, Set<TableName> asked) throws SQLException {
        List<Link> links = links(session, asked);
        Set<TableName> leaving = leaving(asked, links);
        drop(session, leaving);
        return links.stream()
                .filter(link -> !leaving.contains(link.source()))
                .map(Link::reader)
                .filter(reader -> !asked.contains(reader))
                .distinct()
                .sorted()
                .toList();
    }

    /// What is asked for, less what somebody reads who stays.
    private static Set<TableName> leaving(Set<TableName> asked, List<Link> links) {
        Set<TableName> leaving = new HashSet<>(asked);
        boolean changed = true;
        while (changed) {
            Set<TableName> read =
                    links.stream()
                            .filter(link -> !leaving.contains(link.reader()))
                            .map(Link::source)
                            .collect(Collectors.toSet());
            changed = leaving.removeAll(read);
        }
        return leaving;
    }

    // Those of a kind go together, since they may read each other.
    private void drop(Session session, Set<TableName> leaving) throws SQLException {
        Map<String, Shape> shapes =
                Shapes.of(session, leaving.stream().map(database.names()::quoted).toList());
        List<String> views = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        shapes.forEach((name, shape) -> (shape.isView() ? views : tables).add(name));
        drop(session, "VIEW", views);
        drop(session, "TABLE", tables);
    }

    private static void drop(Session session, String kind, List<String> names) throws SQLException {
        if (!names.isEmpty()) {
            session.run("DROP %s %s".formatted(kind, String.join(", ", names)));
        }
    }

    private List<Link> links(Session session, Set<TableName> asked) throws SQLException {
        String values =
                asked.stream()
                        .map(table -> "(" + database.names().literal(table) + ")")
                        .collect(Collectors.joining(", "));
        return session.ask(READERS.formatted(values), row -> new Link(name(row, 1), name(row, 3)));
    }

    private TableName name(ResultSet row, int at) throws SQLException {
        return new TableName(database.names().database(), row.getString(at), row.getString(at + 1));
    }
}
