package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.Promotion.View;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Promotes more views than fit into a transaction: they are made beforehand in schemas beside, in
/// as many transactions as it takes, and then change schemas with the old ones in one. That takes
/// two locks for a view. Nothing else in the schema is touched, nor the schema itself.
///
/// The old ones are locked in that transaction, so that no query finds one of them beside one of
/// the new (decision 15). Views that something stands on are pointed where they are, in the same
/// transaction.
final class Swapping {

    private static final int TOGETHER = 200;

    private final Database database;
    private final Names names;
    private final EnvironmentMarkers markers;
    private final Pointing pointing;
    private final SideSchemas sides;

    Swapping(Database database, EnvironmentMarkers markers, Pointing pointing, SideSchemas sides) {
        this.database = database;
        this.names = database.names();
        this.markers = markers;
        this.pointing = pointing;
        this.sides = sides;
    }

    /// @param there by quoted name, whether it may give way; without those that are not there
    private record Work(Promotion promotion, Map<String, Boolean> there) {}

    void promote(Promotion promotion) {
        sides.sweep(promotion.environment(), promotion.fence());
        Work work = new Work(promotion, database.reading(session -> there(session, promotion)));
        List<View> views =
                promotion.views().stream().filter(view -> isSwapped(work, view.view())).toList();
        for (int i = 0; i < views.size(); i += TOGETHER) {
            List<View> some = views.subList(i, Math.min(views.size(), i + TOGETHER));
            database.writing(session -> make(session, work, some));
        }
        database.writing(Promoting.ATTEMPTS, session -> swap(session, work));
        sweepIfPossible(promotion);
    }

    private Map<String, Boolean> there(Session session, Promotion promotion) throws SQLException {
        List<String> all =
                Stream.concat(promotion.views().stream().map(View::view), promotion.drop().stream())
                        .map(names::quoted)
                        .distinct()
                        .toList();
        return Standing.of(session, all);
    }

    private boolean isSwapped(Work work, TableName view) {
        return work.there().getOrDefault(names.quoted(view), true);
    }

    private void make(Session session, Work work, List<View> views) throws SQLException {
        List<View> beside = views.stream().map(view -> beside(work, view)).toList();
        pointing.point(session, beside);
        for (int i = 0; i < views.size(); i++) {
            TableName view = views.get(i).view();
            String next = names.quoted(beside.get(i).view());
            session.run(
                    work.there().containsKey(names.quoted(view))
                            ? Rights.of(session, names.quoted(view), next)
                            : Rights.ofNew(session, names.schema(view), next));
        }
        pointing.grant(session, beside);
    }

    private View beside(Work work, View view) {
        return new View(sides.next(work.promotion(), view.view()), view.table(), view.dress());
    }

    private void swap(Session session, Work work) throws SQLException {
        Promotion promotion = work.promotion();
        session.run(Promoting.WAIT);
        markers.mark(session, promotion);
        pointing.createSchemas(session, promotion.views());
        List<TableName> leaving = leaving(work);
        sides.create(session, leaving.stream().map(v -> sides.gone(promotion, v)).toList());
        List<String> moves = new ArrayList<>();
        leaving.forEach(view -> moves.add(move("IF EXISTS", view, sides.gone(promotion, view))));
        promotion.views().stream()
                .map(View::view)
                .filter(view -> isSwapped(work, view))
                .forEach(view -> moves.add(move("", sides.next(promotion, view), view)));
        Pointing.runTogether(session, moves);
        refuseNewReaders(session, promotion, leaving);
        List<View> staying =
                promotion.views().stream().filter(view -> !isSwapped(work, view.view())).toList();
        pointing.point(session, staying);
        pointing.grant(session, staying);
        pointing.drop(
                session, promotion.drop().stream().filter(view -> !isSwapped(work, view)).toList());
        session.run(promotion.after());
    }

    /// Those that are there and give way.
    private List<TableName> leaving(Work work) {
        return Stream.concat(
                        work.promotion().views().stream().map(View::view),
                        work.promotion().drop().stream())
                .distinct()
                .filter(view -> work.there().getOrDefault(names.quoted(view), false))
                .sorted()
                .toList();
    }

    private String move(String where, TableName from, TableName to) {
        return "ALTER VIEW %s %s SET SCHEMA %s"
                .formatted(where, names.quoted(from), names.quotedSchema(to));
    }

    /// Somebody may have built on a view since it was looked at.
    private void refuseNewReaders(Session session, Promotion promotion, List<TableName> left)
            throws SQLException {
        List<String> gone =
                left.stream().map(view -> names.quoted(sides.gone(promotion, view))).toList();
        if (Standing.of(session, gone).containsValue(false)) {
            throw new WarehouseFailure(
                    Kind.TRANSIENT, "Somebody has just built on a view that gives way.");
        }
    }

    // The promotion is done. What stays is swept by the next one.
    private void sweepIfPossible(Promotion promotion) {
        try {
            sides.sweep(promotion.environment(), promotion.fence());
        } catch (WarehouseFailure later) {
            return;
        }
    }
}
