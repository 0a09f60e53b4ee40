package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.Terminal;
import dev.waymark.cli.view.PlanView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `rollback`.
@Command(
        name = "rollback",
        description =
                "Points an environment at what an earlier generation held. History is kept: it becomes a new"
                        + " generation. Shows first which views move, what lags behind and what is gone.",
        footer = {
            "",
            "Examples:",
            "  waymark rollback prod --to 3 --reason \"wrong tax\"            preview, then ask",
            "  waymark rollback prod --to 3 --reason \"wrong tax\" --yes      do it",
            "  waymark rollback prod --to 3 --reason \"wrong tax\" --preview  only look"
        })
final class RollbackCommand extends ProjectCommand {

    @Parameters(paramLabel = "ENV", description = "Environment.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "N",
            description = "Generation, as history counts them.")
    private long to;

    @Option(names = "--reason", required = true, description = "Kept in history and audit log.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String reason;

    @Option(names = "--catch-up", description = "Also compute what lags behind.")
    private boolean catchUp;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--preview", description = "Only show what it would do.")
    private boolean preview;

    @Override
    int perform(Waymark waymark, Output output) {
        Proposal proposal =
                waymark.operations()
                        .rollBack()
                        .propose(
                                EnvironmentName.sanitised(environment),
                                to,
                                catchUp,
                                waymark.provenance().because(reason));
        return switch (proposal) {
            case Proposal.Proposed proposed -> decide(proposed.review(), waymark, output);
            case Proposal.Unplannable no -> refused(no.message());
            case Proposal.NothingToDo _ -> refused(environment + " holds this already.");
            case Proposal.Unreadable _ -> refused("The project cannot be read.");
        };
    }

    private int decide(PlanReview review, Waymark waymark, Output output) {
        if (isText() || preview) {
            output.value("plan", review, () -> new PlanView(false, false).text(review));
        }
        boolean go =
                !preview
                        && (yes
                                || (Terminal.isInteractive()
                                        && new Terminal(err()).confirm("Roll back")));
        if (go) {
            return new Application(waymark, output, err()).apply(review.id());
        }
        err().println("Nothing was moved. Do it with `waymark apply " + review.id() + "`.");
        return ExitCode.DONE;
    }

    private int refused(String why) {
        err().println("Refused: " + why);
        return ExitCode.REFUSED;
    }
}
