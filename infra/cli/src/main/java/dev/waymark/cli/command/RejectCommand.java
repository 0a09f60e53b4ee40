package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.ReviewView;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reject`.
@Command(
        name = "reject",
        description = "Rejects a plan for good; a new one has to be made.",
        footer = {"", "Example:", "  waymark reject p1a2b3c4d5 --reason \"the tax rate is wrong\""})
final class RejectCommand extends ProjectCommand {

    @Parameters(paramLabel = "PLAN", description = "Id of the plan.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String plan;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Kept in the audit log and shown to the author.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String reason;

    @Override
    int perform(Waymark waymark, Output output) {
        PlanReview review =
                waymark.operations()
                        .reviewPlan()
                        .reject(new PlanId(plan), waymark.provenance().because(reason));
        output.value("plan", review, () -> new ReviewView().text(review));
        return ExitCode.DONE;
    }
}
