package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion.View;
import dev.waymark.warehouse.postgres.Shape.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes and drops views over tables, with their comments, in a transaction.
final class Pointing {

    // Sent together, so that a thousand views are not a thousand trips.
    private static final int TOGETHER = 200;

    private final Names names;
    private final Tables tables;

    Pointing(Names names, Tables tables) {
        this.names = names;
        this.tables = tables;
    }

    void point(Session session, List<View> views) throws SQLException {
        createSchemas(session, views);
        Map<String, Shape> shapes =
                Shapes.of(
                        session,
                        views.stream()
                                .flatMap(view -> Stream.of(view.view(), view.table()))
                                .map(names::quoted)
                                .toList());
        List<String> statements = new ArrayList<>();
        for (View view : views) {
            statements.addAll(pointed(session, view, shapes));
        }
        runTogether(session, statements);
    }

    void createSchemas(Session session, List<View> views) throws SQLException {
        tables.createSchemas(session, views.stream().map(View::view).toList());
    }

    void drop(Session session, Collection<TableName> views) throws SQLException {
        if (!views.isEmpty()) {
            String list = views.stream().map(names::quoted).collect(Collectors.joining(", "));
            session.run("DROP VIEW IF EXISTS " + list);
        }
    }

    /// Does at once what needs a view's columns to go away.
    ///
    /// @return statements for the rest
    private List<String> pointed(Session session, View view, Map<String, Shape> shapes)
            throws SQLException {
        String name = names.quoted(view.view());
        Shape old = shapes.get(name);
        Shape table = shapes.get(names.quoted(view.table()));
        String create =
                "CREATE OR REPLACE VIEW %s AS SELECT * FROM %s"
                        .formatted(name, names.quoted(view.table()));
        if (old == null || table == null || !old.isView() || old.growsInto(table)) {
            List<String> statements = new ArrayList<>(List.of(create));
            statements.addAll(comments(view, name, old, table));
            return statements;
        }
        Exchange.exchange(session, name, old, again -> again.run(create));
        return comments(view, name, null, table);
    }

    // A description of a column that is not there must not hinder a deployment.
    private static List<String> comments(
            View view, String name, @Nullable Shape old, @Nullable Shape table) {
        List<String> comments = new ArrayList<>();
        if (!Objects.equals(view.comment(), old == null ? null : old.comment())) {
            comments.add("COMMENT ON VIEW %s IS %s".formatted(name, Sql.literal(view.comment())));
        }
        for (Field field : table == null ? List.<Field>of() : table.fields()) {
            String comment = view.columnComments().get(field.name());
            if (!Objects.equals(comment, comment(old, field.name()))) {
                comments.add(
                        "COMMENT ON COLUMN %s.%s IS %s"
                                .formatted(name, Sql.quoted(field.name()), Sql.literal(comment)));
            }
        }
        return comments;
    }

    private static @Nullable String comment(@Nullable Shape shape, String column) {
        return shape == null
                ? null
                : shape.fields().stream()
                        .filter(field -> field.name().equals(column))
                        .map(Field::comment)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    static void runTogether(Session session, List<String> statements) throws SQLException {
        for (int i = 0; i < statements.size(); i += TOGETHER) {
            List<String> chunk = statements.subList(i, Math.min(statements.size(), i + TOGETHER));
            session.run(String.join(";\n", chunk));
        }
    }
}
