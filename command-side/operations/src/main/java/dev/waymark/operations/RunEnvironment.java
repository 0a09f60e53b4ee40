package dev.waymark.operations;

import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.applying.Runner;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.PriorStateOf;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.operations.CleanUp.Swept;
import dev.waymark.planning.CadenceInput;
import dev.waymark.planning.Planner;
import dev.waymark.planning.Planning;
import dev.waymark.planning.cadence.NextTick;
import dev.waymark.planning.selection.ChangedFiles;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReading;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// `run`: computes what has become due of what an environment holds, whatever the files say.
public final class RunEnvironment {

    private final Planner planner;
    private final Answers answers;
    private final Registry registry;
    private final Runner runner;
    private final SlotWait slots;
    private final Policies policies;
    private final CleanUp cleanUp;
    private final ReadProject project;
    private final SourceControl sourceControl;
    private final Ids ids;

    public RunEnvironment(
            Planner planner,
            Answers answers,
            Registry registry,
            Runner runner,
            SlotWait slots,
            Policies policies,
            CleanUp cleanUp,
            ReadProject project,
            SourceControl sourceControl,
            Ids ids) {
        this.planner = planner;
        this.answers = answers;
        this.registry = registry;
        this.runner = runner;
        this.slots = slots;
        this.policies = policies;
        this.cleanUp = cleanUp;
        this.project = project;
        this.sourceControl = sourceControl;
        this.ids = ids;
    }

    /// What came of a run.
    public sealed interface Cadence {

        /// Something was due.
        ///
        /// @param swept what was cleaned up before
        record Ran(PlanReview review, RunOutcome outcome, Swept swept) implements Cadence {}

        /// Nothing was computed.
        ///
        /// @param next when something will be due; null when nothing is run by a cron
        /// @param warnings what would have been due
        /// @param swept what was cleaned up before
        record NothingDue(
                EnvironmentName environment,
                @Nullable Instant next,
                List<Diagnostic> warnings,
                Swept swept)
                implements Cadence {}

        /// Models are selected by names of the project, and its files have errors.
        record Unreadable(List<Diagnostic> diagnostics) implements Cadence {}

        /// The request cannot be met.
        record Impossible(String problem, String message) implements Cadence {}
    }

    /// Plans the run and carries it out; a run of prod cleans up first. It is planned on what the
    /// environment holds once nobody else has it, and refused when that moves before it begins:
    /// what was deployed meanwhile stays.
    ///
    /// @throws Refused when somebody deploys there, or the environment is frozen
    public Cadence run(
            EnvironmentName environment, RunOptions options, Conduct conduct, Provenance by) {
        ProjectReading reading = options.selectModels().isEmpty() ? null : project.read();
        if (reading != null && reading.project() == null) {
            return new Cadence.Unreadable(reading.diagnostics());
        }
        PriorState prior = settled(environment, conduct);
        Project names = reading == null ? null : reading.project();
        registry.prepare(prior.snapshots().values().stream().limit(1).toList());
        try {
            return switch (planner.cadence(input(environment, options, prior, names, by))) {
                case Planning.Unplannable no -> new Cadence.Impossible(no.problem(), no.message());
                case Planning.Planned planned when planned.plan().isEmpty() ->
                        nothing(planned.plan(), prior, swept(environment, options, by), by);
                case Planning.Planned planned -> {
                    Swept swept = swept(environment, options, by);
                    yield perform(planned.plan(), swept, conduct, by);
                }
            };
        } catch (SourceControl.Unanswered unanswered) {
            return new Cadence.Impossible("plan", unanswered.explanation());
        }
    }

    private Cadence perform(Plan plan, Swept swept, Conduct conduct, Provenance by) {
        runner.prepare();
        PlanReview review = registry.enter(plan, by);
        RunOutcome outcome =
                runner.apply(review, ids.nextRun(), conduct.guardedBy(policies.breakers()), by);
        return new Cadence.Ran(review, outcome, swept);
    }

    /// Asks once more where somebody began to deploy after he was waited for. What stays unfinished
    /// then is nobody's, and the planner says so.
    private PriorState settled(EnvironmentName environment, Conduct conduct) {
        slots.await(environment, conduct);
        PriorState prior = prior(environment);
        Pointer pointer = prior.environment();
        if (pointer == null || pointer.isFinalised()) {
            return prior;
        }
        slots.await(environment, conduct);
        return prior(environment);
    }

    private PriorState prior(EnvironmentName environment) {
        return answers.ask(new PriorStateOf(environment, EnvironmentName.PROD, new TreeSet<>()));
    }

    /// @param names how selections are read; null without selections
    private CadenceInput input(
            EnvironmentName environment,
            RunOptions options,
            PriorState prior,
            @Nullable Project names,
            Provenance by) {
        return new CadenceInput(
                environment,
                options,
                prior,
                names == null ? "" : names.config().dialect(),
                names == null ? "" : names.defaultCatalog(),
                ChangedFiles.of(options.asPlanOptions(), sourceControl::changedSince),
                by.at());
    }

    private Swept swept(EnvironmentName environment, RunOptions options, Provenance by) {
        return environment.isProd() && !options.skipJanitor()
                ? cleanUp.sweep(false, by)
                : Swept.NOTHING;
    }

    private static Cadence nothing(Plan plan, PriorState prior, Swept swept, Provenance by) {
        return new Cadence.NothingDue(
                plan.environment(),
                NextTick.after(by.at(), prior).orElse(null),
                plan.warnings(),
                swept);
    }
}
