package dev.waymark.eventstore;

import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.Commands.Receipt;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/// A state for tests, and somebody who works with it.
final class StateFile implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    static final Holder HOLDER =
            new Holder(
                    "here",
                    ProcessHandle.current().pid(),
                    ProcessHandle.current().info().startInstant().orElse(NOW),
                    "ann");

    final EventLog log;

    private StateFile(EventLog log) {
        this.log = log;
    }

    static EventLogSettings in(Path folder) {
        return EventLogSettings.h2(folder.resolve("state"));
    }

    static StateFile open(Path folder) {
        return open(in(folder));
    }

    static StateFile open(EventLogSettings settings) {
        return new StateFile(EventLog.open(settings, InstantSource.fixed(NOW), HOLDER));
    }

    static StateFile open(Path folder, EventUpcasterChain upcasters) {
        return new StateFile(
                EventLog.open(in(folder), InstantSource.fixed(NOW), HOLDER, upcasters));
    }

    static Provenance by(String user) {
        return new Provenance(user, null, "cli", "for a test", "c-1", NOW);
    }

    Receipt send(Command command) {
        return log.commands().send(command, by("ann"));
    }

    <A> A ask(Query<A> query) {
        return log.answers().ask(query);
    }

    /// Meddles with the database behind the log's back.
    static void meddle(EventLogSettings settings, String sql) throws SQLException {
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
