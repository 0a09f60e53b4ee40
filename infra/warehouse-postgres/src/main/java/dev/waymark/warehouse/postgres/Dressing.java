package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.Dress;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Gives tables and views what they carry besides columns and rows.
record Dressing(Comments comments) {

    /// To what has just been made.
    void give(Session session, String quoted, Dress dress) throws SQLException {
        comments.give(session, quoted, dress);
        Granting.bring(session, quoted, dress);
    }

    /// To what may have been there before.
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
