package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Promotion.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes and drops views over tables, with what they carry, in a transaction.
final class Pointing {

    // Sent together, so that a thousand views are not a thousand trips.
    private static final int TOGETHER = 200;

    private final Names names;
    private final Tables tables;
    private final Comments comments;

    Pointing(Names names, Tables tables, Comments comments) {
        this.names = names;
        this.tables = tables;
        this.comments = comments;
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

    /// Brings rights on views to what models say.
    void grant(Session session, List<View> views) throws SQLException {
        Map<String, Dress> dresses = new HashMap<>();
        views.forEach(view -> dresses.put(names.quoted(view.view()), view.dress()));
        Granting.bring(session, dresses);
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
            statements.addAll(comments.on("VIEW", name, old, table, view.dress()));
            return statements;
        }
        Exchange.exchange(session, name, old, again -> again.run(create));
        return comments.on("VIEW", name, null, table, view.dress());
    }

    static void runTogether(Session session, List<String> statements) throws SQLException {
        for (int i = 0; i < statements.size(); i += TOGETHER) {
            List<String> chunk = statements.subList(i, Math.min(statements.size(), i + TOGETHER));
            session.run(String.join(";\n", chunk));
        }
    }
}
