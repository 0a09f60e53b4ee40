package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.TransactionWords;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Points and drops the views of environments. One transaction does it all when everything lies in
/// one catalog; otherwise one for each catalog, home last, so that the marker there tells that all
/// is done. One promotion at a time: they would fail each other on the schemas that they share.
final class Promoting {

    private final Database database;
    private final Memory memory;
    private final EnvironmentMarkers markers;
    private final EnvironmentCatalogs catalogs;
    private final ViewStatements statements;

    Promoting(
            Database database,
            Memory memory,
            EnvironmentMarkers markers,
            EnvironmentCatalogs catalogs,
            Comments comments) {
        this.catalogs = catalogs;
        this.database = database;
        this.memory = memory;
        this.markers = markers;
        this.statements = new ViewStatements(database.catalogs(), comments);
    }

    synchronized void promote(Promotion promotion) {
        TransactionWords.refuse(promotion.after());
        List<TableName> names = new ArrayList<>(promotion.drop());
        promotion.views().forEach(view -> names.add(view.view()));
        List<String> touched = database.catalogs().touchedBy(names);
        catalogs.provide(touched);
        for (String place : database.catalogs().withHome(touched)) {
            boolean last = place.equals(touched.isEmpty() ? place : touched.getLast());
            promote(place, promotion, last ? promotion.after() : List.of());
        }
    }

    private void promote(String place, Promotion promotion, List<String> after) {
        memory.make(place);
        List<String> pointing =
                database.reading(session -> statements.pointing(session, promotion, place));
        database.writing(session -> {
            markers.refuseOvertaken(session, place, promotion);
            session.run(pointing);
            session.run(after);
            markers.mark(session, place, promotion);
        });
    }

    synchronized void demote(EnvironmentName environment, Collection<TableName> views) {
        List<String> touched = database.catalogs().touchedBy(views);
        catalogs.provide(touched);
        for (String place : database.catalogs().withHome(touched)) {
            memory.make(place);
            database.writing(session -> demote(session, place, environment, views));
        }
        touched.forEach(catalogs::removeEmpty);
    }

    private void demote(
            Session session, String place, EnvironmentName environment, Collection<TableName> views)
            throws SQLException {
        session.run(statements.dropping(views, place));
        Set<String> inUse = schemasInUse(session, place);
        for (TableName view : statements.oneOfEachSchema(views, place)) {
            if (!inUse.contains(database.catalogs().key(view).schema())) {
                session.run("DROP SCHEMA IF EXISTS " + database.catalogs().quotedSchema(view));
            }
        }
        markers.forget(session, place, environment);
    }

    private static Set<String> schemasInUse(Session session, String place) throws SQLException {
        String everything =
                Stream.of("tables", "views", "sequences", "types", "functions")
                        .map("SELECT database_name, schema_name FROM duckdb_%s()"::formatted)
                        .collect(Collectors.joining(" UNION "));
        String query =
                "SELECT schema_name FROM (%s) WHERE lower(database_name) = lower(%s)"
                        .formatted(everything, Sql.literal(place));
        Set<String> inUse = new HashSet<>(List.of("main", "_waymark"));
        inUse.addAll(session.ask(query, row -> Catalogs.lower(row.getString(1))));
        return inUse;
    }
}
