package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.TransactionWords;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Points and drops the views of environments, each time in one transaction; where a promotion is
/// too large for that, what can be made beforehand is.
final class Promoting {

    // Readers queue behind whoever waits for a view. We give way soon, also before the engine looks
    // for deadlocks, which is after a second; and try again for some twenty seconds.
    static final String WAIT = "SET LOCAL lock_timeout = '300ms'";

    static final int ATTEMPTS = 30;

    private static final Set<String> NEVER_DROPPED = Set.of("public", Memory.SCHEMA);
    private static final Set<String> STAYS = Set.of("2BP01", "42501");

    private final Database database;
    private final Memory memory;
    private final EnvironmentMarkers markers;
    private final Pointing pointing;
    private final LockBudget budget;
    private final SideSchemas sides;
    private final Swapping swapping;

    Promoting(
            Database database,
            Memory memory,
            EnvironmentMarkers markers,
            Pointing pointing,
            LockBudget budget) {
        this.database = database;
        this.memory = memory;
        this.markers = markers;
        this.pointing = pointing;
        this.budget = budget;
        this.sides = new SideSchemas(database);
        this.swapping = new Swapping(database, markers, pointing, sides);
    }

    /// @param views how many are pointed or dropped
    PromotionMode mode(int views) {
        return budget.allows(views) ? PromotionMode.TRANSACTION : PromotionMode.SCHEMA_SWAP;
    }

    void promote(Promotion promotion) {
        TransactionWords.refuse(promotion.after());
        memory.make();
        if (mode(promotion.views().size() + promotion.drop().size()) == PromotionMode.SCHEMA_SWAP) {
            swapping.promote(promotion);
        } else {
            promoteInPlace(promotion);
        }
    }

    private void promoteInPlace(Promotion promotion) {
        database.writing(
                ATTEMPTS,
                session -> {
                    session.run(WAIT);
                    markers.mark(session, promotion);
                    pointing.point(session, promotion.views());
                    pointing.grant(session, promotion.views());
                    pointing.drop(session, promotion.drop());
                    session.run(promotion.after());
                });
    }

    void demote(EnvironmentName environment, Collection<TableName> views) {
        memory.make();
        sides.sweep(environment, Long.MAX_VALUE);
        database.writing(
                ATTEMPTS,
                session -> {
                    session.run(WAIT);
                    pointing.drop(session, views);
                    dropEmpty(session, views);
                    markers.forget(session, environment);
                });
    }

    private void dropEmpty(Session session, Collection<TableName> views) throws SQLException {
        Set<String> schemas = new TreeSet<>();
        views.forEach(view -> schemas.add(database.names().schema(view)));
        schemas.removeAll(NEVER_DROPPED);
        for (String schema : schemas) {
            SQLException stays = session.attempt("DROP SCHEMA IF EXISTS " + Sql.quoted(schema));
            if (stays != null && !STAYS.contains(stays.getSQLState())) {
                throw stays;
            }
        }
    }
}
