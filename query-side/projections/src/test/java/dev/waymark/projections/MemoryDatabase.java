package dev.waymark.projections;

import dev.waymark.projections.store.Layout;
import dev.waymark.projections.store.Transactions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// A database of its own for one test, with empty tables.
final class MemoryDatabase implements Transactions, AutoCloseable {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=20000";
    private final Connection keeper;

    MemoryDatabase() throws SQLException {
        keeper = DriverManager.getConnection(url);
        new Layout().create(keeper);
    }

    @Override
    public <T> T writing(Work<T> work) {
        return in(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    @Override
    public <T> T reading(Work<T> work) {
        return in(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    private <T> T in(int isolation, Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            T result = work.in(connection); // closing without commit rolls back
            connection.commit();
            return result;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
