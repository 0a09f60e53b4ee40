package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Promotion.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The SQL of a promotion, for the views of one catalog at a time.
final class ViewStatements {

    // Sent together: a thousand views cost half of what they cost one by one.
    private static final int TOGETHER = 200;

    private final Catalogs catalogs;

    ViewStatements(Catalogs catalogs) {
        this.catalogs = catalogs;
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
        List<String> statements = new ArrayList<>();
        statements.add(
                "CREATE OR REPLACE VIEW %s AS SELECT * FROM %s"
                        .formatted(name, catalogs.quoted(view.table())));
        if (view.comment() != null) {
            statements.add("COMMENT ON VIEW %s IS %s".formatted(name, Sql.literal(view.comment())));
        }
        statements.addAll(columnComments(session, view, name));
        return statements;
    }

    // A description of a column that is not there must not hinder a deployment.
    private List<String> columnComments(Session session, View view, String name)
            throws SQLException {
        if (view.columnComments().isEmpty()) {
            return List.of();
        }
        Set<String> columns =
                Queries.described(session, catalogs.quoted(view.table())).stream()
                        .map(column -> Catalogs.lower(column.name()))
                        .collect(Collectors.toSet());
        return view.columnComments().entrySet().stream()
                .filter(comment -> columns.contains(Catalogs.lower(comment.getKey())))
                .map(comment -> columnComment(name, comment.getKey(), comment.getValue()))
                .toList();
    }

    private static String columnComment(String view, String column, String comment) {
        return "COMMENT ON COLUMN %s.%s IS %s"
                .formatted(view, Sql.quoted(column), Sql.literal(comment));
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
