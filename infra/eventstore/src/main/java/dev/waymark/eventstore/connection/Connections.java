package dev.waymark.eventstore.connection;

import dev.waymark.eventstore.EventLogSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// Open connections, kept for the next who needs one of the same isolation: asking a server for it
/// and changing it would be two round trips for each transaction. Without threads of its own, so
/// that a short command does not wait for a pool to start and stop.
final class Connections implements AutoCloseable {

    private static final int AT_ONCE = 16;

    private final EventLogSettings settings;
    private final Map<Integer, Deque<Connection>> idle = new ConcurrentHashMap<>();
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    Connections(EventLogSettings settings) {
        this.settings = settings;
    }

    /// Waits while too many are in use.
    ///
    /// @param isolation one of the constants of [Connection]
    Connection lease(int isolation) throws SQLException {
        permits.acquireUninterruptibly();
        try {
            Connection kept = kept(isolation).pollFirst();
            return kept == null ? open(isolation) : kept;
        } catch (SQLException | RuntimeException failed) {
            permits.release();
            throw failed;
        }
    }

    private Connection open(int isolation) throws SQLException {
        Connection connection = settings.connect();
        try {
            connection.setTransactionIsolation(isolation);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private Deque<Connection> kept(int isolation) {
        return idle.computeIfAbsent(isolation, _ -> new ConcurrentLinkedDeque<>());
    }

    /// @param broken whether something failed on it; such a connection is not used again, and those
    ///   beside it are not trusted either
    void giveBack(Connection connection, int isolation, boolean broken) {
        try {
            if (broken) {
                connection.close();
                close();
            } else {
                kept(isolation).addFirst(connection);
            }
        } catch (SQLException ignored) {
            kept(isolation).remove(connection); // it was lost already
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Deque<Connection> some : idle.values()) {
            Connection next = some.pollFirst();
            while (next != null) {
                next.close();
                next = some.pollFirst();
            }
        }
    }
}
