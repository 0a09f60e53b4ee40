package dev.waymark.cli;

import dev.waymark.runtime.Settings;

/// The HTTP door, found at run time, so that the command line starts without it.
public interface ServerDoor {

    /// Serves until the process ends.
    ///
    /// @param port on loopback; 0 for any free one
    /// @param announce told once where it listens and where its token is
    void serve(Settings settings, int port, java.util.function.Consumer<String> announce);
}
