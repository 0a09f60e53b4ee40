package dev.waymark.runtime;

import dev.waymark.applying.Patience;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a project is opened.
///
/// @param folders of the project, the main one first
/// @param gateway selected by name; null for the project's default
/// @param state folder of the embedded state; null for `.waymark` in the project
/// @param user user id in events
/// @param client `cli`, `api`, `library` ...
/// @param environment variables that the project may read
/// @param clock every moment comes from here
/// @param patience how to wait: before another attempt, or for somebody else
public record Settings(
        List<Path> folders,
        @Nullable String gateway,
        @Nullable Path state,
        String user,
        String client,
        Map<String, String> environment,
        InstantSource clock,
        Patience patience) {

    /// Waits in earnest.
    public Settings(
            List<Path> folders,
            @Nullable String gateway,
            @Nullable Path state,
            String user,
            String client,
            Map<String, String> environment,
            InstantSource clock) {
        this(folders, gateway, state, user, client, environment, clock, Patience.REAL);
    }

    /// A project as the present user and machine see it.
    public static Settings of(Path project) {
        return new Settings(
                List.of(project),
                null,
                null,
                System.getProperty("user.name", "unknown"),
                "library",
                System.getenv(),
                InstantSource.system());
    }

    /// The folder that holds the embedded state.
    public Path stateFolder() {
        return state == null ? folders.getFirst().resolve(".waymark") : state;
    }

    public Settings withClock(InstantSource other) {
        return new Settings(folders, gateway, state, user, client, environment, other, patience);
    }

    public Settings withClient(String name) {
        return new Settings(folders, gateway, state, user, name, environment, clock, patience);
    }

    public Settings withUser(String name) {
        return new Settings(folders, gateway, state, name, client, environment, clock, patience);
    }

    public Settings withGateway(@Nullable String name) {
        return new Settings(folders, name, state, user, client, environment, clock, patience);
    }

    public Settings withFolders(List<Path> others) {
        return new Settings(others, gateway, state, user, client, environment, clock, patience);
    }

    public Settings withPatience(Patience other) {
        return new Settings(folders, gateway, state, user, client, environment, clock, other);
    }
}
