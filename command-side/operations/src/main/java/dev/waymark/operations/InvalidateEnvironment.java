package dev.waymark.operations;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refused;

/// `invalidate`, `freeze`, `thaw`: what a person may do to an environment as a whole.
public final class InvalidateEnvironment {

    private final Commands commands;

    public InvalidateEnvironment(Commands commands) {
        this.commands = commands;
    }

    /// Lets it expire now; the janitor removes its views.
    ///
    /// @throws Refused for prod and for unknown environments
    public void invalidate(EnvironmentName environment, Provenance by) {
        commands.send(new EnvironmentCommand.InvalidateEnvironment(environment), by);
    }

    /// Refuses deployments until thawed.
    public void freeze(EnvironmentName environment, Provenance by) {
        commands.send(new EnvironmentCommand.FreezeEnvironment(environment), by);
    }

    public void thaw(EnvironmentName environment, Provenance by) {
        commands.send(new EnvironmentCommand.ThawEnvironment(environment), by);
    }
}
