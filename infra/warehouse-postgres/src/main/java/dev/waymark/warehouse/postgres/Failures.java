package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Turns PostgreSQL's errors into the port's, by their SQL state. Only what the engine says is
/// told, never the connection that it was said to.
final class Failures {

    private static final String DISK_FULL = "53100";

    /// A limit of the server's settings: `temp_file_limit`.
    private static final String LIMIT = "53400";

    private static final String OUT_OF_MEMORY = "53200";
    private static final String IO_ERROR = "58030";

    /// Lost against another transaction, or waited too long for it.
    private static final Set<String> LOST = Set.of("40001", "40P01", "55P03");

    /// Stopped from outside, or too many connections.
    private static final Set<String> STOPPED = Set.of("57014", "57P01", "57P02", "57P03", "53300");

    private Failures() {}

    /// While a statement ran.
    static WarehouseFailure of(SQLException error) {
        return new WarehouseFailure(kind(error), brief(error), error);
    }

    /// While the first connection was made.
    static WarehouseFailure opening(String server, SQLException error) {
        Kind kind = isTransient(error) && !isConnection(error) ? Kind.TRANSIENT : Kind.UNREACHABLE;
        return new WarehouseFailure(
                kind, "PostgreSQL at %s: %s".formatted(server, brief(error)), error);
    }

    static WarehouseFailure statement(String message) {
        return new WarehouseFailure(Kind.STATEMENT, message);
    }

    /// Whether the transaction is surely undone, so that it may be done again at once. When the
    /// connection went away with it, nobody knows.
    static boolean isUndone(WarehouseFailure failure) {
        return failure.kind() == Kind.TRANSIENT
                && (!(failure.getCause() instanceof SQLException error)
                        || LOST.contains(String.valueOf(error.getSQLState()))
                        || isRaceInCatalog(error));
    }

    static Kind kind(SQLException error) {
        String state = error.getSQLState();
        if (state == null || state.startsWith("28") || state.startsWith("3D")) {
            return Kind.UNREACHABLE;
        }
        if (state.equals(DISK_FULL)
                || state.equals(LIMIT)
                || state.equals(OUT_OF_MEMORY)
                || isFullDisk(error)) {
            return Kind.FULL;
        }
        return isTransient(error) ? Kind.TRANSIENT : Kind.STATEMENT;
    }

    private static boolean isFullDisk(SQLException error) {
        return IO_ERROR.equals(error.getSQLState())
                && String.valueOf(error.getMessage()).contains("No space left");
    }

    private static boolean isTransient(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return LOST.contains(state)
                || STOPPED.contains(state)
                || isConnection(error)
                || isRaceInCatalog(error);
    }

    private static boolean isConnection(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith("08");
    }

    // Two who make the same schema or table at once: the slower one trips over the catalog's keys.
    private static boolean isRaceInCatalog(SQLException error) {
        ServerErrorMessage server = server(error);
        return server != null
                && ("pg_catalog".equals(server.getSchema())
                        || "tuple concurrently updated".equals(server.getMessage()));
    }

    /// What the engine says, with the line that it means, without its advice to drop what others
    /// read.
    static String brief(SQLException error) {
        ServerErrorMessage server = server(error);
        if (server == null || server.getMessage() == null) {
            return Objects.requireNonNullElse(error.getMessage(), "no answer");
        }
        StringBuilder said = new StringBuilder(server.getMessage());
        append(said, server.getDetail());
        append(said, server.getHint());
        if (error.getNextException() instanceof Excerpt.Line line) {
            said.append('\n').append(line.getMessage());
        }
        return said.toString();
    }

    private static void append(StringBuilder said, @Nullable String more) {
        if (more != null && !more.contains("CASCADE")) {
            said.append(". ").append(more);
        }
    }

    private static @Nullable ServerErrorMessage server(SQLException error) {
        return error instanceof PSQLException answer ? answer.getServerErrorMessage() : null;
    }
}
