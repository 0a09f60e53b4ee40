package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Promotion.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// The SQL of a promotion, for the views of one catalog at a time.
final class ViewStatements {

    // Sent together: a thousand views cost half of what they cost one by one.
    private static final int TOGETHER = 200;

    private final Catalogs catalogs;
    private final Comments comments;

    ViewStatements(Catalogs catalogs, Comments comments) {
        this.catalogs = catalogs;
        this.comments = comments;
    }

    /// Makes schemas and views and drops those that go away.
    ///
    /// @param session to look at tables with
    List<String> pointing(Session session, Promotion promotion, String place) throws SQLException {
        List<String> statements = new ArrayList<>();
        List<View> views =
                promotion.views().stream().filter(view -> isIn(place, view.view())).toList();
        for (TableName view : oneOfEachSchema(views.stream().map(View::view).toList(), place)) {
            statements.add(Tables.creating(catalogs.quotedSchema(view)));
        }
        for (View view : views) {
            statements.addAll(pointing(session, view));
        }
        statements.addAll(dropping(promotion.drop(), place));
        return together(statements);
    }

    List<String> dropping(Collection<TableName> views, String place) {
        return together(
                views.stream()
                        .filter(view -> isIn(place, view))
                        .map(view -> "DROP VIEW IF EXISTS " + catalogs.quoted(view))
                        .toList());
    }

    /// One view for each schema in this catalog.
    Collection<TableName> oneOfEachSchema(Collection<TableName> views, String place) {
        TreeMap<String, TableName> found = new TreeMap<>();
        views.stream()
                .filter(view -> isIn(place, view))
                .forEach(view -> found.putIfAbsent(catalogs.key(view).schema(), view));
        return found.values();
    }

    private List<String> pointing(Session session, View view) throws SQLException {
        String name = catalogs.quoted(view.view());
        String table = catalogs.quoted(view.table());
        List<String> statements = new ArrayList<>();
        statements.add("CREATE OR REPLACE VIEW %s AS SELECT * FROM %s".formatted(name, table));
        statements.addAll(comments.first(session, "VIEW", name, table, view.dress()));
        return statements;
    }

    private boolean isIn(String place, TableName view) {
        return catalogs.of(view).equalsIgnoreCase(place);
    }

    private static List<String> together(List<String> statements) {
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < statements.size(); i += TOGETHER) {
            List<String> chunk = statements.subList(i, Math.min(statements.size(), i + TOGETHER));
            chunks.add(String.join(";\n", chunk));
        }
        return chunks;
    }
}
