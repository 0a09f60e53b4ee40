package dev.waymark.projections.store;

import java.sql.Connection;
import java.sql.SQLException;

/// The opening through which projections reach a database. Each call is one transaction of the
/// calling thread; it commits when the work returns and rolls back when it throws.
public interface Transactions {

    /// Sees what others commit meanwhile, so that a lock shows the latest row.
    <T> T writing(Work<T> work);

    /// Sees one moment only, however many statements it takes.
    <T> T reading(Work<T> work);

    /// What is done in a transaction.
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
