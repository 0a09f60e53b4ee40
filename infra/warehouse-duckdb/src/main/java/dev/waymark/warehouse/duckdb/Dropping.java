package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.snapshot.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Drops tables and views that nothing else reads. DuckDB itself would drop a table from under a
/// view, which then fails its readers.
final class Dropping {

    private final Database database;
    private final Locks locks;

    Dropping(Database database, Locks locks) {
        this.database = database;
        this.locks = locks;
    }

    List<TableName> drop(Collection<TableName> tables) {
        return locks.alone(tables, () -> dropped(tables));
    }

    private List<TableName> dropped(Collection<TableName> tables) {
        Set<TableName> asked = new HashSet<>();
        tables.forEach(table -> asked.add(database.catalogs().key(table)));
        List<ViewText> views = database.reading(Dropping::views);
        Set<TableName> leaving = leaving(asked, views);
        drop(leaving);
        return foreign(asked, leaving, views);
    }

    /// What is asked for, less what somebody reads who stays.
    private Set<TableName> leaving(Set<TableName> asked, List<ViewText> views) {
        Set<TableName> leaving = new TreeSet<>(asked);
        boolean changed = true;
        while (changed) {
            changed =
                    views.stream().filter(view -> !leaving.contains(key(view))).toList().stream()
                            .map(view -> leaving.removeIf(view::reads))
                            .reduce(false, Boolean::logicalOr);
        }
        return leaving;
    }

    private List<TableName> foreign(
            Set<TableName> asked, Set<TableName> left, List<ViewText> views) {
        Set<TableName> stayed = new HashSet<>(asked);
        stayed.removeAll(left);
        return views.stream()
                .filter(view -> !asked.contains(key(view)))
                .filter(view -> stayed.stream().anyMatch(view::reads))
                .map(ViewText::name)
                .sorted()
                .toList();
    }

    private void drop(Set<TableName> leaving) {
        Map<TableName, String> present = database.reading(this::present);
        Map<String, List<String>> statements = new HashMap<>();
        for (TableName table : leaving) {
            String object = present.get(table);
            if (object != null) {
                statements
                        .computeIfAbsent(table.catalog(), _ -> new ArrayList<>())
                        .add("DROP " + object);
            }
        }
        statements.values().forEach(all -> database.writing(session -> session.run(all)));
    }

    /// Type and quoted name of everything there is.
    private Map<TableName, String> present(Session session) throws SQLException {
        Map<TableName, String> present = new HashMap<>();
        for (String type : List.of("TABLE", "VIEW")) {
            String query =
                    "SELECT database_name, schema_name, %1$s_name FROM duckdb_%1$ss() WHERE NOT internal"
                            .formatted(Catalogs.lower(type));
            for (TableName name : session.ask(query, Dropping::name)) {
                String quoted = database.catalogs().quoted(name);
                present.put(database.catalogs().key(name), type + " " + quoted);
            }
        }
        return present;
    }

    private static List<ViewText> views(Session session) throws SQLException {
        return session.ask(
                "SELECT database_name, schema_name, view_name, sql FROM duckdb_views() WHERE NOT internal",
                row -> ViewText.of(name(row), row.getString(4)));
    }

    private static TableName name(ResultSet row) throws SQLException {
        return new TableName(row.getString(1), row.getString(2), row.getString(3));
    }

    private TableName key(ViewText view) {
        return database.catalogs().key(view.name());
    }
}
