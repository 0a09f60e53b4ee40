package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns DuckDB's errors into the port's. The driver sets neither SQL state nor error code, so the
/// message decides.
final class Failures {

    private static final Pattern LOCK =
            Pattern.compile(
                    "lock on file \"([^\"]*)\": Conflicting lock is held in (\\S+ \\(PID \\d+\\))");
    private static final Pattern SECRET = Pattern.compile("(?i)secret|password|token|credential");

    private Failures() {}

    /// While a statement ran.
    static WarehouseFailure of(SQLException error) {
        return failure(kind(message(error)), error);
    }

    /// While the database was opened.
    static WarehouseFailure opening(SQLException error) {
        Kind kind = kind(message(error));
        return failure(kind == Kind.FULL ? kind : Kind.UNREACHABLE, error);
    }

    static WarehouseFailure statement(String message) {
        return new WarehouseFailure(Kind.STATEMENT, message);
    }

    /// The first line of what the engine says.
    static String brief(Exception error) {
        return message(error).lines().findFirst().orElse("");
    }

    // The cause would be printed with its own message.
    private static WarehouseFailure failure(Kind kind, SQLException error) {
        return isSecret(message(error))
                ? new WarehouseFailure(kind, brief(error))
                : new WarehouseFailure(kind, readable(message(error)), error);
    }

    static Kind kind(String message) {
        if (hasAny(
                message, "No space left on device", "Disk quota exceeded", "Out of Memory Error")) {
            return Kind.FULL;
        }
        if (hasAny(
                        message,
                        "Could not set lock on file",
                        "Connection was closed",
                        "database has been invalidated")
                || message.startsWith("Connection Error")) {
            return Kind.UNREACHABLE;
        }
        return isTransient(message) ? Kind.TRANSIENT : Kind.STATEMENT;
    }

    private static boolean isTransient(String message) {
        return message.startsWith("INTERRUPT Error")
                || (message.startsWith("TransactionContext Error")
                        && !hasAny(
                                message, "no transaction is active", "single attached database"));
    }

    private static String readable(String message) {
        Matcher lock = LOCK.matcher(message);
        if (lock.find()) {
            return "The database file %s is held by %s; only one program can open it at a time."
                    .formatted(lock.group(1), lock.group(2));
        }
        return message;
    }

    /// Whether a text speaks of what must not be told.
    static boolean isSecret(String text) {
        return SECRET.matcher(text).find();
    }

    private static String message(Exception error) {
        return Objects.requireNonNullElse(
                error.getMessage(), error.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static boolean hasAny(String message, String... parts) {
        for (String part : parts) {
            if (message.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
