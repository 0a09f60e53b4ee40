package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.ReviewView;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `withdraw`.
@Command(
        name = "withdraw",
        description = "Takes back your approval of a plan.",
        footer = {"", "Example:", "  waymark withdraw p1a2b3c4d5"})
final class WithdrawCommand extends ProjectCommand {

    @Parameters(paramLabel = "PLAN", description = "Id of the plan.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String plan;

    @Override
    int perform(Waymark waymark, Output output) {
        PlanReview review =
                waymark.operations().reviewPlan().withdraw(new PlanId(plan), waymark.provenance());
        output.value("plan", review, () -> new ReviewView().text(review));
        return ExitCode.DONE;
    }
}
