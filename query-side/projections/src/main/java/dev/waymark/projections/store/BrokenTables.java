package dev.waymark.projections.store;

import java.sql.SQLException;

/// A statement on the tables of answers failed. They hold nothing that the log does not: a rebuild
/// mends them.
public final class BrokenTables extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenTables(String sql, SQLException cause) {
        super(
                "The tables of answers do not work (SQL state " + cause.getSQLState() + "): " + sql,
                cause);
    }
}
