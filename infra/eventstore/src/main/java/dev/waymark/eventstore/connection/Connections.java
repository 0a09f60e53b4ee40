package dev.waymark.eventstore.connection;

import dev.waymark.eventstore.EventLogSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.h2.Driver;

/// Open connections, kept for the next who needs one. Without threads of its own, so that a short
/// command does not wait for a pool to start and stop.
final class Connections implements AutoCloseable {

    private static final int AT_ONCE = 16;

    private final EventLogSettings settings;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    Connections(EventLogSettings settings) {
        this.settings = settings;
    }

    /// Waits while too many are in use.
    Connection lease() throws SQLException {
        permits.acquireUninterruptibly();
        try {
            Connection kept = idle.pollFirst();
            return kept == null ? open() : kept;
        } catch (SQLException | RuntimeException failed) {
            permits.release();
            throw failed;
        }
    }

    /// @param broken whether something failed on it; such a connection is not used again, and those
    ///   beside it are not trusted either
    void giveBack(Connection connection, boolean broken) {
        try {
            if (broken) {
                connection.close();
                close();
            } else {
                idle.addFirst(connection);
            }
        } catch (SQLException ignored) {
            idle.remove(connection); // it was lost already
        } finally {
            permits.release();
        }
    }

    private Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", settings.user());
        login.setProperty("password", settings.password().get());
        return settings.isH2()
                ? new Driver()
                        .connect(settings.jdbcUrl(), login) // spares loading all other drivers
                : DriverManager.getConnection(settings.jdbcUrl(), login);
    }

    @Override
    public void close() throws SQLException {
        Connection next = idle.pollFirst();
        while (next != null) {
            next.close();
            next = idle.pollFirst();
        }
    }
}
