package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.Terminal;
import dev.waymark.cli.view.PlanView.Part;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.Waymark;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `rollback`.
@Command(
        name = "rollback",
        description =
                "Points an environment at what an earlier generation held. History is kept: it becomes a new"
                        + " generation. Shows first which views move, what lags behind and what is gone."
                        + " Generations are counted by `waymark history`.",
        footer = {
            "",
            "Examples:",
            "  waymark rollback prod --to 3 --reason \"wrong tax\"   show, then ask",
            "      add --yes to do it without a question, --preview only to look",
            "      add --catch-up to compute what the old tables lack"
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

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Kept in history and audit log.")
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

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ConductOptions conduct;

    @Override
    int perform(Waymark waymark, Output output) {
        if (yes && !preview) {
            waymark.operations().applyPlan().prepare();
        }
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
            case Proposal.NothingToDo nothing -> unmoved(nothing.plan(), output);
            case Proposal.Unreadable unreadable -> unreadable(unreadable.diagnostics(), output);
        };
    }

    private int decide(PlanReview review, Waymark waymark, Output output) {
        boolean ask = !preview && !yes && isText() && Terminal.isInteractive();
        Set<Part> parts = yes || ask ? Set.of() : Set.of(Part.NEXT);
        output.value("plan", review, () -> new PlanText(waymark, output).of(review, parts));
        if (!preview && (yes || (ask && new Terminal(err()).confirm("Roll back")))) {
            return new Application(waymark, output, err(), conduct).apply(review.id());
        }
        if (ask) {
            err().println(
                            "Nothing was moved. Do it later with `waymark apply "
                                    + review.id()
                                    + "`.");
        }
        return ExitCode.DONE;
    }

    private int unmoved(Plan plan, Output output) {
        output.value(
                "plan",
                plan,
                () ->
                        "Nothing to do: %s holds what generation %d held.%n"
                                .formatted(environment, to));
        return ExitCode.DONE;
    }

    private int refused(String why) {
        err().println("Refused: " + why);
        return ExitCode.REFUSED;
    }
}
