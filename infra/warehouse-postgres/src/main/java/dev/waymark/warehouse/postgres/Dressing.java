package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Dress;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Gives tables and views what they carry besides columns and rows.
record Dressing(Comments comments) {

    /// To a table that has just been made and is empty.
    void give(Session session, String quoted, Dress dress) throws SQLException {
        Storage.of(dress).bring(session, quoted);
        comments.give(session, quoted, dress);
        Granting.bring(session, quoted, dress);
    }

    /// To a table that is kept.
    void keep(Session session, String quoted, Shape old, Dress dress) throws SQLException {
        Storage.of(dress).bring(session, quoted);
        change(session, quoted, old, dress);
    }

    /// To what is made with its storage, or keeps what it has.
    ///
    /// @param old what it was; null for nothing
    void change(Session session, String quoted, @Nullable Shape old, Dress dress)
            throws SQLException {
        if (old == null) {
            comments.give(session, quoted, dress);
        } else {
            comments.change(session, quoted, old, dress);
        }
        Granting.bring(session, quoted, dress);
    }
}
