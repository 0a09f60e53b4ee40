package dev.waymark.runtime;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.kernel.environment.Holder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The embedded state: a folder with one database file.
final class StateFolder {

    private StateFolder() {}

    static EventLog open(Settings settings, Holder holder) {
        Path folder = settings.stateFolder();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make the state folder " + folder, failure);
        }
        return EventLog.open(
                EventLogSettings.h2(folder.resolve("state")), settings.clock(), holder);
    }
}
