package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// An opened database: a root connection that keeps it open, and one more for each use. Another
/// connection to an open database costs microseconds, and a fresh one has no temporary tables of
/// others, so there is no pool.
final class Database implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final DuckDBConnection root;
    private final Catalogs catalogs;

    Database(DuckDBConnection root, Catalogs catalogs) {
        this.root = root;
        this.catalogs = catalogs;
    }

    interface Work<T extends @Nullable Object> {
        T with(Session session) throws SQLException;
    }

    interface Deed {
        void with(Session session) throws SQLException;
    }

    Catalogs catalogs() {
        return catalogs;
    }

    /// Each statement for itself.
    <T extends @Nullable Object> T reading(Work<T> work) {
        try (Session session = session()) {
            return work.with(session);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    void writing(Deed deed) {
        transaction(session -> {
            deed.with(session);
            return true;
        });
    }

    /// All or nothing. Who loses against another writer tries again, from the start.
    <T extends @Nullable Object> T transaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (WarehouseFailure e) {
                if (e.kind() != Kind.TRANSIENT || attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(attempt));
            }
        }
    }

    /// Does the work and undoes it.
    void trying(Deed deed) throws SQLException {
        try (Session session = session()) {
            session.begin();
            deed.with(session);
        }
    }

    // Closing a connection undoes what it has not committed; asking for a rollback would fail where
    // the engine has already done so.
    private <T extends @Nullable Object> T once(Work<T> work) {
        try (Session session = session()) {
            session.begin();
            T done = work.with(session);
            session.commit();
            return done;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private Session session() throws SQLException {
        DuckDBConnection connection = root.duplicate();
        Session session = new Session(connection);
        if (catalogs.mustBeChosen()) {
            session.run("USE " + Sql.quoted(catalogs.home()) + ".main");
        }
        return session;
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
