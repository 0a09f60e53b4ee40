package dev.waymark.warehouse.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.waymark.warehouse.WarehouseFailure;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A database on a server, and the connections to it.
final class Database implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final HikariDataSource pool;
    private final Names names;
    private final String fresh;

    /// @param fresh statements that bring a connection to the state that every user expects
    Database(HikariDataSource pool, Names names, String fresh) {
        this.pool = pool;
        this.names = names;
        this.fresh = fresh;
    }

    interface Work<T extends @Nullable Object> {
        T with(Session session) throws SQLException;
    }

    interface Deed {
        void with(Session session) throws SQLException;
    }

    Names names() {
        return names;
    }

    /// Each statement for itself.
    <T extends @Nullable Object> T reading(Work<T> work) {
        try (Session session = new Session(pool.getConnection())) {
            return work.with(session);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    void writing(Deed deed) {
        writing(ATTEMPTS, deed);
    }

    void writing(int attempts, Deed deed) {
        transaction(
                attempts,
                session -> {
                    deed.with(session);
                    return true;
                });
    }

    <T extends @Nullable Object> T transaction(Work<T> work) {
        return transaction(ATTEMPTS, work);
    }

    /// All or nothing. Who loses against somebody else tries again, from the start.
    private <T extends @Nullable Object> T transaction(int attempts, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (WarehouseFailure e) {
                if (!Failures.isUndone(e) || attempt == attempts) {
                    throw e;
                }
                LockSupport.parkNanos(attempt * PAUSE);
            }
        }
    }

    /// Does the work and undoes it.
    <T extends @Nullable Object> T trying(Work<T> work) {
        try (Session session = new Session(pool.getConnection())) {
            session.begin();
            T found = work.with(session);
            session.connection().rollback();
            return found;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    // A connection given back undoes what it has not committed.
    private <T extends @Nullable Object> T once(Work<T> work) {
        try (Session session = new Session(pool.getConnection())) {
            session.begin();
            T done = work.with(session);
            session.commit();
            refresh(session);
            return done;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    // What people's statements have set or made for their session must not reach the next one. The
    // work is done, so that a connection lost here is nobody's failure.
    private void refresh(Session session) {
        try {
            session.connection().setAutoCommit(true);
            session.run("DISCARD ALL");
            session.run(fresh);
        } catch (SQLException lost) {
            pool.evictConnection(session.connection());
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
