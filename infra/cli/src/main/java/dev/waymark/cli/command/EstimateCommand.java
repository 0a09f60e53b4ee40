package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.EstimateView;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.plan.Estimate;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `estimate`.
@Command(
        name = "estimate",
        description = {
            "Tells what applying a plan will probably take: batches, rows, computing time and, where `price` in"
                    + " waymark.yaml says what a second costs, money.",
            "It is judged by the batches that are recorded of each model and of its earlier versions."
        },
        footer = {"", "Example:", "  waymark estimate p1a2b3c4d5 --output json"})
final class EstimateCommand extends ProjectCommand {

    @Parameters(paramLabel = "PLAN", description = "Id of the plan.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String plan;

    @Override
    int perform(Waymark waymark, Output output) {
        PlanReview review = waymark.find(new PlanId(plan));
        Estimate estimate = waymark.operations().estimatePlan().estimate(review.document());
        output.value("estimate", estimate, () -> new EstimateView(estimate).text());
        return ExitCode.DONE;
    }
}
