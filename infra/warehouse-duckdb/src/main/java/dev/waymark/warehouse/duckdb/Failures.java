package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /// The driver unpacks the engine into the folder of temporary files whenever a process first
    /// needs it.
    static WarehouseFailure loading(LinkageError error) {
        String why =
                Stream.iterate((Throwable) error, cause -> cause != null, Throwable::getCause)
                        .map(cause -> String.valueOf(cause.getMessage()))
                        .reduce("", (_, deeper) -> deeper);
        return new WarehouseFailure(
                kind(why) == Kind.FULL ? Kind.FULL : Kind.UNREACHABLE,
                "DuckDB's library could not be unpacked into %s: %s. Make room there, or name another folder with WAYMARK_JAVA_OPTS=-Djava.io.tmpdir=FOLDER."
                        .formatted(System.getProperty("java.io.tmpdir"), why),
                error);
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
                message,
                "No space left on device",
                "Disk quota exceeded",
                "File too large",
                "Out of Memory Error")) {
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
            return "The database file %s is held by %s; only one program can open it at a time. End that one, then try again."
                    .formatted(lock.group(1), lock.group(2));
        }
        if (message.contains("not a valid DuckDB database file")) {
            return message + " Put a backup in its place, or let the gateway name another file.";
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
