package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Promotion;
import dev.waymark.warehouse.TransactionWords;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Points and drops the views of environments, each time in one transaction.
final class Promoting {

    // Readers queue behind whoever waits for a view. We give way soon, also before the engine looks
    // for deadlocks, which is after a second; and try again for some twenty seconds.
    private static final String WAIT = "SET LOCAL lock_timeout = '300ms'";

    private static final int ATTEMPTS = 30;

    private static final Set<String> NEVER_DROPPED = Set.of("public", Memory.SCHEMA);
    private static final Set<String> STAYS = Set.of("2BP01", "42501");

    private final Database database;
    private final Memory memory;
    private final EnvironmentMarkers markers;
    private final Pointing pointing;

    Promoting(Database database, Memory memory, EnvironmentMarkers markers, Tables tables) {
        this.database = database;
        this.memory = memory;
        this.markers = markers;
        this.pointing = new Pointing(database.names(), tables);
    }

    void promote(Promotion promotion) {
        TransactionWords.refuse(promotion.after());
        memory.make();
        database.writing(
                ATTEMPTS,
                session -> {
                    session.run(WAIT);
                    markers.mark(session, promotion);
                    pointing.point(session, promotion.views());
                    pointing.drop(session, promotion.drop());
                    session.run(promotion.after());
                });
    }

    void demote(EnvironmentName environment, Collection<TableName> views) {
        memory.make();
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
