package dev.waymark.eventstore.connection;

import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.projections.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/// One transaction for each thread: whoever asks for a connection or begins a transaction inside of
/// one takes part in it.
public final class ThreadTransactions
        implements TransactionManager, ConnectionProvider, Transactions, AutoCloseable {

    private final Connections connections;
    private final ThreadLocal<@Nullable OpenTransaction> current = new ThreadLocal<>();

    public ThreadTransactions(EventLogSettings settings) {
        this.connections = new Connections(settings);
    }

    @Override
    public Transaction startTransaction() {
        return current.get() == null
                ? begin(Connection.TRANSACTION_READ_COMMITTED)
                : new JoinedTransaction();
    }

    /// Closing it does nothing: it belongs to the transaction.
    ///
    /// @throws IllegalStateException outside of a transaction
    @Override
    public Connection getConnection() {
        OpenTransaction open = current.get();
        if (open == null) {
            throw new IllegalStateException("the state is only used inside of transactions");
        }
        return ConnectionWrapperFactory.wrap(open.connection(), new NoOpCloseHandler());
    }

    @Override
    public <T> T writing(Work<T> work) {
        return run(startTransaction(), work);
    }

    @Override
    public <T> T reading(Work<T> work) {
        return run(
                current.get() == null
                        ? begin(Connection.TRANSACTION_REPEATABLE_READ)
                        : new JoinedTransaction(),
                work);
    }

    private <T> T run(Transaction transaction, Work<T> work) {
        try {
            T result = work.in(getConnection());
            transaction.commit();
            return result;
        } catch (SQLException failed) {
            transaction.rollback();
            throw new JdbcException("The state does not answer: " + failed.getSQLState(), failed);
        } catch (RuntimeException | Error failed) {
            transaction.rollback();
            throw failed;
        }
    }

    private Transaction begin(int isolation) {
        try {
            OpenTransaction begun =
                    OpenTransaction.begin(connections, isolation, () -> current.set(null));
            current.set(begun);
            return begun;
        } catch (SQLException failed) {
            throw new JdbcException("The state cannot be reached: " + failed.getSQLState(), failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }

    /// Ends with the transaction that it takes part in.
    private static final class JoinedTransaction implements Transaction {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }
}
