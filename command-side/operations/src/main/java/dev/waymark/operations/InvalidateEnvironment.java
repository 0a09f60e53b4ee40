package dev.waymark.operations;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refused;

/// `invalidate`, `freeze`, `thaw`: what a person may do to an environment as a whole.
public final class InvalidateEnvironment {

    private final Commands commands;
    private final CleanUp cleanUp;

    public InvalidateEnvironment(Commands commands, CleanUp cleanUp) {
        this.commands = commands;
        this.cleanUp = cleanUp;
    }

    /// Lets it expire now; the janitor removes its views.
    ///
    /// @throws Refused for prod and for unknown environments
    public void invalidate(EnvironmentName environment, Provenance by) {
        commands.send(new EnvironmentCommand.InvalidateEnvironment(environment), by);
    }

    /// Lets it expire now and removes its views at once; the tables stay for the janitor.
    ///
    /// @return the environment, or why it could not be removed yet
    /// @throws Refused for prod and for unknown environments
    public CleanUp.Swept remove(EnvironmentName environment, Provenance by) {
        invalidate(environment, by);
        return cleanUp.sweep(environment, by);
    }

    /// Refuses deployments until thawed.
    public void freeze(EnvironmentName environment, Provenance by) {
        commands.send(new EnvironmentCommand.FreezeEnvironment(environment), by);
    }

    public void thaw(EnvironmentName environment, Provenance by) {
        commands.send(new EnvironmentCommand.ThawEnvironment(environment), by);
    }
}
