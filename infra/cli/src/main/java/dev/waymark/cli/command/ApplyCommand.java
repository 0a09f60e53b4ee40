package dev.waymark.cli.command;

import dev.waymark.cli.Output;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `apply`.
@Command(
        name = "apply",
        description =
                "Carries a recorded plan out, from its start or from where an earlier run left it.",
        footer = {"", "Example:", "  waymark apply p1a2b3c4d5"})
final class ApplyCommand extends ProjectCommand {

    @Parameters(paramLabel = "PLAN", description = "Id of the plan.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String plan;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ConductOptions conduct;

    @Override
    int perform(Waymark waymark, Output output) {
        return new Application(waymark, output, err(), conduct).apply(new PlanId(plan));
    }
}
