package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What goes on with a run that stopped.
abstract class GoOnCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "RUN|ENV",
            description = "Id of the run, or the environment whose latest run is meant.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ConductOptions conduct;

    @Override
    int perform(Waymark waymark, Output output) {
        return goOn(
                new Application(waymark, output, err(), conduct),
                waymark.operations().findRun().named(run).id());
    }

    /// @return the exit code
    abstract int goOn(Application application, RunId stopped);
}
