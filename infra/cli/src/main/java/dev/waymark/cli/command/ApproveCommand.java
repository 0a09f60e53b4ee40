package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.ReviewView;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.runtime.Waymark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `approve`.
@Command(
        name = "approve",
        description =
                "Approves a plan. An approval belongs to one digest: when the plan changes, it no longer counts.",
        footer = {"", "Example:", "  waymark approve p1a2b3c4d5 --user bo"})
final class ApproveCommand extends ProjectCommand {

    @Parameters(paramLabel = "PLAN", description = "Id of the plan.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String plan;

    @Option(
            names = "--digest",
            paramLabel = "DIGEST",
            description = "Digest of what you have read; refused when the plan is another by now.")
    private @Nullable String digest;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the audit log.")
    private @Nullable String reason;

    @Override
    int perform(Waymark waymark, Output output) {
        Digest read = digest == null ? null : new Digest(digest);
        PlanReview review =
                waymark.operations()
                        .reviewPlan()
                        .approve(new PlanId(plan), read, waymark.provenance().because(reason));
        ReviewView view = new ReviewView();
        output.value("plan", review, () -> view.text(review) + view.next(review));
        return ExitCode.DONE;
    }
}
