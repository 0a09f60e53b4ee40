package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.Terminal;
import dev.waymark.cli.view.DiagnosticView;
import dev.waymark.cli.view.PlanView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.Waymark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan`.
@Command(
        name = "plan",
        description =
                "Computes what deploying the project to an environment would do, records it for review, and asks"
                        + " whether to apply it.",
        footer = {
            "",
            "Examples:",
            "  waymark plan prod                       show, record, ask",
            "  waymark plan dev --no-prompts           show and record, never ask",
            "  waymark plan prod --auto-apply          show, record, apply",
            "  waymark plan prod --restate-model core.sales --start 2026-01-05 --end 2026-01-06"
        })
final class PlanCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "ENV",
            arity = "0..1",
            defaultValue = "prod",
            description = "Environment (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

    @Mixin private PlanRequest request = new PlanRequest();

    @Option(names = "--no-prompts", description = "Never ask.")
    private boolean noPrompts;

    @Option(names = "--auto-apply", description = "Apply without asking.")
    private boolean autoApply;

    @Option(
            names = "--explain",
            description = "Show the stages that applying would go through; apply nothing.")
    private boolean explain;

    @Option(names = "--no-diff", description = "Leave out the differences of definitions.")
    private boolean noDiff;

    @Option(names = "--detailed-exitcode", description = "Exit with 2 when there are changes.")
    private boolean detailedExitCode;

    @Option(names = "--reason", description = "Kept in the audit log.")
    private @org.jspecify.annotations.Nullable String reason;

    @Override
    int perform(Waymark waymark, Output output) {
        PlanOptions options = request.options(name -> waymark.modelName(name).value());
        Proposal proposal = propose(waymark, options);
        if (proposal instanceof Proposal.Proposed open && mayAsk() && isUndecided(open)) {
            Choices choices = new Choices(new Terminal(err()));
            proposal = propose(waymark, options.choosing(choices.ask(open.review().document())));
        }
        return answer(proposal, waymark, output);
    }

    private Proposal propose(Waymark waymark, PlanOptions options) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        return waymark.operations()
                .proposePlan()
                .propose(name, options, waymark.provenance().because(reason));
    }

    private int answer(Proposal proposal, Waymark waymark, Output output) {
        return switch (proposal) {
            case Proposal.Unreadable unreadable -> {
                err().print(new DiagnosticView().text(unreadable.diagnostics()));
                yield ExitCode.FAILED;
            }
            case Proposal.Unplannable no -> {
                err().println("Error: " + no.message());
                yield ExitCode.FAILED;
            }
            case Proposal.NothingToDo nothing -> {
                err().print(new DiagnosticView().text(nothing.notes()));
                output.value("plan", nothing.plan(), () -> unchanged(nothing.plan()));
                yield ExitCode.DONE;
            }
            case Proposal.Proposed proposed -> proposed(proposed, waymark, output);
        };
    }

    private int proposed(Proposal.Proposed proposed, Waymark waymark, Output output) {
        PlanReview review = proposed.review();
        err().print(new DiagnosticView().text(proposed.notes()));
        output.value("plan", review, () -> new PlanView(!noDiff, explain).text(review));
        boolean apply =
                !explain
                        && (autoApply || (mayAsk() && !isUndecided(proposed) && confirmed(review)));
        if (apply) {
            return new Application(waymark, output, err()).apply(review.id());
        }
        return detailedExitCode ? ExitCode.CHANGES : ExitCode.DONE;
    }

    private boolean confirmed(PlanReview review) {
        String question =
                review.document().requiresBackfill()
                        ? "Apply - Backfill Tables"
                        : "Apply - Virtual Update";
        return new Terminal(err()).confirm(question);
    }

    private boolean mayAsk() {
        return !noPrompts && !autoApply && !explain && isText() && Terminal.isInteractive();
    }

    private static boolean isUndecided(Proposal.Proposed proposed) {
        return !proposed.review().document().uncategorised().isEmpty();
    }

    private static String unchanged(Plan plan) {
        return "No changes to plan: project files match the `%s` environment, and nothing is due.%n"
                .formatted(plan.environment());
    }
}
