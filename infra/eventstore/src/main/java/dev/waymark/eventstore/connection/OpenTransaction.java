package dev.waymark.eventstore.connection;

import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.Transaction;

/// A transaction with the connection that is its own until it ends. Ending it twice is no harm.
final class OpenTransaction implements Transaction {

    private final Connections connections;
    private final Connection connection;
    private final int isolation;
    private final Runnable onEnd;
    private boolean ended;

    private OpenTransaction(
            Connections connections, Connection connection, int isolation, Runnable onEnd) {
        this.connections = connections;
        this.connection = connection;
        this.isolation = isolation;
        this.onEnd = onEnd;
    }

    /// @param isolation one of the constants of [Connection]
    /// @param onEnd what else ends with it
    static OpenTransaction begin(Connections connections, int isolation, Runnable onEnd)
            throws SQLException {
        Connection connection = connections.lease(isolation);
        try {
            connection.setAutoCommit(false);
            return new OpenTransaction(connections, connection, isolation, onEnd);
        } catch (SQLException failed) {
            connections.giveBack(connection, isolation, true);
            throw failed;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void commit() {
        end(connection::commit);
    }

    @Override
    public void rollback() {
        end(connection::rollback);
    }

    /// How a transaction ends.
    private interface End {
        void on() throws SQLException;
    }

    private void end(End end) {
        if (ended) {
            return;
        }
        ended = true;
        boolean broken = true;
        try {
            end.on();
            connection.setAutoCommit(true);
            broken = false;
        } catch (SQLException failed) {
            throw new JdbcException(
                    "The transaction could not be ended: " + failed.getSQLState(), failed);
        } finally {
            onEnd.run();
            connections.giveBack(connection, isolation, broken);
        }
    }
}
