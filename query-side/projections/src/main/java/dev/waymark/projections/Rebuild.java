package dev.waymark.projections;

import dev.waymark.kernel.message.Documents;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.LogToken;
import dev.waymark.projections.store.Comparison;
import dev.waymark.projections.store.Layout;
import dev.waymark.projections.store.Positions;
import dev.waymark.projections.store.Side;
import dev.waymark.projections.store.Transactions;
import dev.waymark.projections.store.Transactions.Work;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;

/// Folds the whole log again beside the living tables, which go on answering meanwhile.
public final class Rebuild {

    private final Transactions transactions;
    private final CatchUp catchUp;
    private final Positions positions;
    private final Layout layout = new Layout();

    public Rebuild(Transactions transactions, LogReader log, Documents documents) {
        this.transactions = transactions;
        this.catchUp = new CatchUp(transactions, log, documents);
        this.positions = new Positions(documents);
    }

    /// Replaces the living tables by new ones.
    public void run() {
        Side living = build();
        atHead(
                living,
                connection -> {
                    positions.enliven(connection, living.other());
                    return living;
                });
        clear(living);
    }

    /// What differs between the living tables and new ones; nothing unless a fold is broken or
    /// somebody has changed the tables. Changes nothing.
    ///
    /// @return one sentence for each table that differs
    public List<String> compare() {
        Side living = build();
        List<String> differences = atHead(living, new Comparison(layout.tables(), living)::of);
        clear(living.other());
        return differences;
    }

    /// @return the living side; the other one is full now
    private Side build() {
        Side living = transactions.writing(positions::living).side();
        create(living.other());
        clear(living.other());
        catchUp.toHead(living.other());
        return living;
    }

    /// Works while both sides stand at the same event and nobody else can move them.
    private <T> T atHead(Side living, Work<T> work) {
        return transactions.writing(connection -> {
            boolean moved = true;
            while (moved) {
                moved = step(connection, living);
                moved = step(connection, living.other()) || moved;
            }
            return work.in(connection);
        });
    }

    private boolean step(Connection connection, Side side) {
        LogToken before = positions.lock(connection, side).token();
        catchUp.step(connection, side);
        return !Objects.equals(before, positions.lock(connection, side).token());
    }

    private void create(Side side) {
        transactions.writing(connection -> {
            layout.create(connection, side);
            return side;
        });
    }

    /// Empties a side, unless it has come to life meanwhile.
    private void clear(Side side) {
        transactions.writing(connection -> {
            if (!positions.lock(connection, side).living()) {
                layout.clear(connection, side);
            }
            return side;
        });
    }
}
