package dev.waymark.runtime;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.StateUnavailable;
import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.kernel.environment.Holder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The embedded state: a folder with one database file.
final class StateFolder {

    private StateFolder() {}

    static EventLog open(Settings settings, Holder holder) {
        Path folder = settings.stateFolder();
        Path project = settings.folders().getFirst();
        if (!Files.isDirectory(project)) {
            throw new PlanRefused(
                    "There is no folder " + project + ". Point to the folder of a project.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new StateUnavailable(
                    Reason.FORBIDDEN,
                    "The state folder " + folder + " cannot be made: " + failure + ".",
                    failure);
        }
        return EventLog.open(
                EventLogSettings.h2(folder.resolve("state")), settings.clock(), holder);
    }
}
