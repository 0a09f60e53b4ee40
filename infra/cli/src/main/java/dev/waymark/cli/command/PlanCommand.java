package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.Terminal;
import dev.waymark.cli.view.DiagnosticView;
import dev.waymark.cli.view.PlanView.Part;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.operations.Proposal;
import dev.waymark.runtime.Waymark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan`.
@Command(
        name = "plan",
        sortOptions = false,
        description =
                "Computes what deploying the project to an environment would do, records it for review, and asks"
                        + " whether to apply it. Nothing runs before that.",
        footer = {
            "",
            "Examples:",
            "  waymark plan prod                        show, record, ask",
            "  waymark plan dev --no-prompts            show and record, never ask",
            "  waymark plan prod --auto-apply           show, record, apply",
            "  waymark plan prod -r core.sales -s 2026-01-05 -e 2026-01-06",
            "                                           compute two days again",
            "  waymark plan prod --choose core.sales=non_breaking"
        })
final class PlanCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "ENV",
            arity = "0..1",
            defaultValue = "prod",
            description = "Environment (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

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

    @Option(
            names = {"-v", "--verbose"},
            description = "Show every range and the stages.")
    private boolean verbose;

    @Option(names = "--detailed-exitcode", description = "Exit with 2 when there are changes.")
    private boolean detailedExitCode;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in history and audit log.")
    private @Nullable String reason;

    @Mixin private PlanRequest request = new PlanRequest();

    @Override
    Waymark open(WaymarkCommand command) {
        return command.openReading();
    }

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ConductOptions conduct;

    @Override
    int perform(Waymark waymark, Output output) {
        if (appliesAtOnce()) {
            waymark.operations().applyPlan().prepare();
        }
        PlanOptions options = request.options(name -> waymark.modelName(name).value());
        Proposal proposal = propose(waymark, options);
        if (proposal instanceof Proposal.Proposed open && isUndecided(open) && mayAskCategories()) {
            ChoiceQuestions questions = new ChoiceQuestions(new Terminal(err()), output.paint());
            proposal = propose(waymark, options.choosing(questions.ask(open.review().document())));
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
            case Proposal.Unreadable unreadable -> unreadable(unreadable.diagnostics(), output);
            case Proposal.Unplannable no -> failed(no.message());
            case Proposal.NothingToDo nothing -> {
                err().print(told(nothing.notes()));
                output.value("plan", nothing.plan(), () -> unchanged(nothing.plan()));
                yield ExitCode.DONE;
            }
            case Proposal.Proposed proposed -> proposed(proposed, waymark, output);
        };
    }

    private int proposed(Proposal.Proposed proposed, Waymark waymark, Output output) {
        PlanReview review = proposed.review();
        err().print(told(besides(proposed.notes(), review.document())));
        err().flush();
        boolean ask = mayAsk() && !isUndecided(proposed);
        boolean apply = appliesAtOnce();
        output.value(
                "plan",
                review,
                () -> new PlanText(waymark, output).of(review, parts(!apply && !ask)));
        if (apply || (ask && confirmed(review))) {
            return new Application(waymark, output, err(), conduct).apply(review.id());
        }
        if (ask) {
            err().println(
                            "Nothing was applied. Do it later with `waymark apply "
                                    + review.id()
                                    + "`.");
        }
        return detailedExitCode ? ExitCode.CHANGES : ExitCode.DONE;
    }

    private String told(List<Diagnostic> notes) {
        DiagnosticView view = new DiagnosticView();
        return verbose ? view.text(notes) : view.brief(notes);
    }

    /// What the plan does not say itself.
    private static List<Diagnostic> besides(List<Diagnostic> notes, Plan plan) {
        return notes.stream().filter(note -> !plan.warnings().contains(note)).toList();
    }

    private Set<Part> parts(boolean next) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!noDiff) {
            parts.add(Part.DIFFS);
        }
        if (explain || verbose) {
            parts.add(Part.STAGES);
        }
        if (verbose) {
            parts.add(Part.ALL_RANGES);
        }
        if (next) {
            parts.add(Part.NEXT);
        }
        return parts;
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

    /// Whoever takes the decisions away from the planner has to be asked (semantics 3.8).
    private boolean mayAskCategories() {
        boolean wanted = !noPrompts || request.leavesCategoriesToPeople();
        return wanted && !explain && isText() && Terminal.isInteractive();
    }

    private static boolean isUndecided(Proposal.Proposed proposed) {
        return !proposed.review().document().uncategorised().isEmpty();
    }

    private static String unchanged(Plan plan) {
        return "No changes to plan: project files match the `%s` environment, and nothing is due.%n"
                .formatted(plan.environment());
    }

    private boolean appliesAtOnce() {
        return autoApply && !explain;
    }
}
