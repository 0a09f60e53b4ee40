package dev.waymark.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the state lies.
public sealed interface EventLogSettings permits H2State, PostgresState {

    /// A database in one file.
    ///
    /// @param file without the extension `.mv.db`
    /// @throws IllegalArgumentException when the path cannot stand in a URL
    static EventLogSettings h2(Path file) {
        return H2State.in(file);
    }

    /// A schema of a server that several machines share.
    ///
    /// @param properties of the connection as a gateway writes them
    /// @param schema null for Waymark's own
    /// @throws StateUnavailable when something is missing or cannot be had
    static EventLogSettings postgres(Map<String, Object> properties, @Nullable String schema) {
        return PostgresState.of(properties, schema);
    }

    /// The state's name for people, without secrets.
    String place();

    /// A new connection.
    Connection connect() throws SQLException;

    /// Makes tables while no other process does so, where a database does not see to that itself.
    default void alone(Runnable making) {
        making.run();
    }

    /// Hears that this process has closed all that it had open.
    ///
    /// @param open how long
    default void closed(Duration open) {}
}
