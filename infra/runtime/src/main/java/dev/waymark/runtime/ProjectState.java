package dev.waymark.runtime;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.StateUnavailable;
import dev.waymark.eventstore.StateUnavailable.Reason;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.project.ProjectConfig.Connection;
import dev.waymark.project.ProjectConfig.Gateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the project's state: the schema of the server that its gateway names as its
/// `state_connection`, else a database file in a folder.
final class ProjectState {

    private final Settings settings;
    private final Holder holder;

    ProjectState(Settings settings, Holder holder) {
        this.settings = settings;
        this.holder = holder;
    }

    /// @param gateway the one that is selected; empty when its settings cannot be read
    /// @throws StateUnavailable with what to do about it
    EventLog open(Optional<Gateway> gateway) {
        Path project = settings.folders().getFirst();
        if (!Files.isDirectory(project)) {
            throw new PlanRefused(
                    "There is no folder " + project + ". Point to the folder of a project.");
        }
        makeFolder(settings.stateFolder());
        return opened(gateway.flatMap(ProjectState::server));
    }

    /// Whether there may be a state already; false only where a file would hold it and is not
    /// there.
    boolean mayExist(Optional<Gateway> gateway) {
        return gateway.flatMap(ProjectState::server).isPresent()
                || Files.exists(Path.of(file().place()));
    }

    private static Optional<EventLogSettings> server(Gateway gateway) {
        return Optional.ofNullable(gateway.stateConnection())
                .filter(connection -> connection.type().equals("postgres"))
                .map(Connection::properties)
                .map(given -> EventLogSettings.postgres(given, gateway.stateSchema()));
    }

    private EventLogSettings file() {
        return EventLogSettings.h2(settings.stateFolder().resolve("state"));
    }

    private EventLog opened(Optional<EventLogSettings> server) {
        EventLogSettings file = file();
        server.ifPresent(it -> refuseToForget(Path.of(file.place()), it));
        return EventLog.open(server.orElse(file), settings.clock(), holder);
    }

    /// A team that names a server must not begin anew without noticing.
    private static void refuseToForget(Path known, EventLogSettings server) {
        if (Files.exists(known) && !EventLog.exists(server)) {
            throw new StateUnavailable(
                    Reason.SETTINGS,
                    "The project's state so far is %s, and %s is empty. Take state_connection away to go on with the file, or move the file away to begin anew on the server."
                            .formatted(known, server.place()));
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new StateUnavailable(
                    Reason.FORBIDDEN,
                    "The state folder " + folder + " cannot be made: " + failure + ".",
                    failure);
        }
    }
}
