package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.PlanView.Part;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.runtime.Waymark;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan-show`.
@Command(
        name = "plan-show",
        description = "Shows a recorded plan with its review, exactly as it will be applied.",
        footer = {"", "Example:", "  waymark plan-show p1a2b3c4d5 --output json"})
final class PlanShowCommand extends ProjectCommand {

    @Parameters(paramLabel = "PLAN", description = "Id of the plan.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String plan;

    @Option(names = "--no-diff", description = "Leave out the differences of definitions.")
    private boolean noDiff;

    @Override
    int perform(Waymark waymark, Output output) {
        PlanReview review = waymark.find(new PlanId(plan));
        Set<Part> parts = EnumSet.allOf(Part.class);
        if (noDiff) {
            parts.remove(Part.DIFFS);
        }
        output.value("plan", review, () -> new PlanText(waymark, output).of(review, parts));
        return ExitCode.DONE;
    }
}
