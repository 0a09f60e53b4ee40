package dev.waymark.projections;

import dev.waymark.kernel.message.Documents;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Position;
import dev.waymark.projections.store.Positions;
import dev.waymark.projections.store.Side;
import dev.waymark.projections.store.Tables;
import dev.waymark.projections.store.Transactions;
import java.sql.Connection;
import java.util.List;

/// Brings the tables up to the head of the log, on demand. Tables and position move in one
/// transaction under the lock of the position's row: several processes may do it at once, and one
/// that is killed leaves nothing behind that others would have to wait for.
public final class CatchUp {

    private static final int BATCH = 1000;

    private final Transactions transactions;
    private final LogReader log;
    private final Positions positions;
    private final Folds folds;

    public CatchUp(Transactions transactions, LogReader log, Documents documents) {
        this.transactions = transactions;
        this.log = log;
        this.positions = new Positions(documents);
        this.folds = new Folds(documents);
    }

    /// Folds whatever the log has beyond the tables that are asked.
    public void toHead() {
        if (transactions.writing(this::isBehind)) {
            while (transactions.writing(this::stepLiving)) {
                continue;
            }
        }
    }

    /// Folds whatever the log has beyond the tables of one side.
    void toHead(Side side) {
        while (transactions.writing(connection -> step(connection, side))) {
            continue;
        }
    }

    private boolean isBehind(Connection connection) {
        return log.hasAfter(positions.living(connection).token());
    }

    /// Begins anew when the other side has come to life while waiting for the lock.
    private boolean stepLiving(Connection connection) {
        Side side = positions.living(connection).side();
        Position position = positions.lock(connection, side);
        return !position.living() || step(connection, position);
    }

    /// One batch, in the transaction of the caller.
    ///
    /// @return whether there may be more
    boolean step(Connection connection, Side side) {
        return step(connection, positions.lock(connection, side));
    }

    private boolean step(Connection connection, Position position) {
        List<Recorded> events = log.after(position.token(), BATCH);
        if (!events.isEmpty()) {
            try (Tables tables = new Tables(connection, position.side())) {
                folds.apply(events, tables);
            }
            positions.move(connection, position.side(), events.getLast().token());
        }
        return events.size() == BATCH;
    }
}
