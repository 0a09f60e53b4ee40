package dev.waymark.applying;

/// What breakers see of the machine.
public interface Probes {

    /// @param code with which a command ended; 0 is well
    /// @param said the first line that it printed; may be empty
    record Ended(int code, String said) {}

    /// Runs a command of a person's in the project's folder, and waits for it.
    Ended run(String command);

    /// @param path relative ones count from the project's folder
    boolean exists(String path);
}
