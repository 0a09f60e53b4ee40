package dev.waymark.warehouse.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// The line of a statement that the server did not understand: it only tells the place, and models
/// are long.
final class Excerpt {

    private static final int LONGEST = 120;

    /// Of syntax errors and of what a statement names in vain; a lock that was waited for has a
    /// place too, which says nothing.
    private static final String NOT_UNDERSTOOD = "42";

    private Excerpt() {}

    /// Goes with an error as the one after it.
    static final class Line extends SQLException {

        private Line(String line) {
            super(line);
        }
    }

    /// `LINE 3: SELECT a + DATE 1`; null when the server names no place.
    static @Nullable Line of(String sql, SQLException error) {
        int at = place(error);
        return at > 0 && at <= sql.length() ? new Line(line(sql, at - 1)) : null;
    }

    private static int place(SQLException error) {
        ServerErrorMessage server =
                error instanceof PSQLException told ? told.getServerErrorMessage() : null;
        boolean meant = String.valueOf(error.getSQLState()).startsWith(NOT_UNDERSTOOD);
        return server == null || !meant ? 0 : server.getPosition();
    }

    private static String line(String sql, int at) {
        int begin = sql.lastIndexOf('\n', at - 1) + 1;
        int end = sql.indexOf('\n', at);
        long number = sql.substring(0, begin).lines().count() + 1;
        return "LINE %d: %s".formatted(number, cut(sql, begin, end < 0 ? sql.length() : end, at));
    }

    /// Of a long line what stands around the place.
    private static String cut(String sql, int begin, int end, int at) {
        int from = Math.max(begin, Math.min(at - LONGEST / 2, end - LONGEST));
        int until = Math.min(end, from + LONGEST);
        return (from > begin ? "... " : "")
                + sql.substring(from, until).strip()
                + (until < end ? " ..." : "");
    }
}
