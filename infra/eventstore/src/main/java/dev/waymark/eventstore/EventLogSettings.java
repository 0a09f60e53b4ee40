package dev.waymark.eventstore;

import java.nio.file.Path;
import java.util.function.Supplier;

/// Where the state lies.
///
/// @param jdbcUrl of H2 or PostgreSQL
/// @param user of the database
/// @param password asked for each new connection; never kept
/// @param place the state's name for people, without secrets
public record EventLogSettings(
        String jdbcUrl, String user, Supplier<String> password, String place) {

    /// Each commit is with the operating system before it returns, so that a killed process loses
    /// none. A second process finds the first one by itself and goes on when that one dies.
    private static final String DURABLE_AND_SHARED =
            ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=30000;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=50";

    /// A database in one file.
    ///
    /// @param file without the extension `.mv.db`
    /// @throws IllegalArgumentException when the path cannot stand in a URL
    public static EventLogSettings h2(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.contains(";")) {
            throw new IllegalArgumentException(
                    "The state cannot lie in a folder with a semicolon in its name: " + path);
        }
        return new EventLogSettings(
                "jdbc:h2:file:" + path + DURABLE_AND_SHARED, "sa", () -> "", path + ".mv.db");
    }

    /// A database that several machines share.
    ///
    /// @param jdbcUrl `jdbc:postgresql://host/database`
    public static EventLogSettings postgres(
            String jdbcUrl, String user, Supplier<String> password) {
        return new EventLogSettings(
                jdbcUrl, user, password, "the PostgreSQL database of the state");
    }

    public boolean isH2() {
        return jdbcUrl.startsWith("jdbc:h2:");
    }

    /// Leaves out the URL, which may carry a password.
    @Override
    public String toString() {
        return place;
    }
}
