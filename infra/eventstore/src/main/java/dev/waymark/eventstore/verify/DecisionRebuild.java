package dev.waymark.eventstore.verify;

import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.eventstore.connection.Dialect;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// Empties the decision tables and applies the whole log to them, while nobody else may write.
public final class DecisionRebuild {

    private final Transactions transactions;
    private final LogReader log;
    private final DecisionTables decisions;
    private final Dialect dialect;

    public DecisionRebuild(
            Transactions transactions, LogReader log, DecisionTables decisions, Dialect dialect) {
        this.transactions = transactions;
        this.log = log;
        this.decisions = decisions;
        this.dialect = dialect;
    }

    public void run() {
        transactions.writing(this::rebuild);
    }

    private boolean rebuild(Connection connection) throws SQLException {
        execute(connection, dialect.keepOthersOut());
        try {
            decisions.clear();
            new WholeLog(log).forEach(batch -> decisions.apply(messages(batch)));
        } finally {
            execute(connection, dialect.letOthersIn());
        }
        return true;
    }

    private static List<EventMessage<?>> messages(List<Recorded> batch) {
        return batch.stream().<EventMessage<?>>map(DecisionRebuild::message).toList();
    }

    private static EventMessage<?> message(Recorded recorded) {
        return new GenericDomainEventMessage<>(
                "",
                recorded.stream(),
                recorded.sequence(),
                recorded.event(),
                recorded.by().fields());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
