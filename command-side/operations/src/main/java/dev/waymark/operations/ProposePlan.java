package dev.waymark.operations;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.PriorStateOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.Planner;
import dev.waymark.planning.Planning;
import dev.waymark.planning.PlanningInput;
import dev.waymark.planning.selection.ChangedFiles;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// `plan`: reads the project, has its promises checked, asks what is, computes the plan, and puts
/// it up for review.
public final class ProposePlan {

    private final Workspace workspace;
    private final ProjectReader reader;
    private final Planner planner;
    private final Answers answers;
    private final Registry registry;
    private final SourceControl sourceControl;
    private final Promises promises;

    public ProposePlan(
            Workspace workspace,
            ProjectReader reader,
            Planner planner,
            Answers answers,
            Registry registry,
            SourceControl sourceControl,
            Promises promises) {
        this.workspace = workspace;
        this.reader = reader;
        this.planner = planner;
        this.answers = answers;
        this.registry = registry;
        this.sourceControl = sourceControl;
        this.promises = promises;
    }

    /// The project's files against an environment.
    ///
    /// @param by whose plan it is; its moment is the plan's clock
    public Proposal propose(EnvironmentName environment, PlanOptions options, Provenance by) {
        ProjectReading reading = reader.read(workspace.folders(), workspace.gateway());
        Project project = reading.project();
        if (project == null) {
            return new Proposal.Unreadable(reading.diagnostics());
        }
        List<Diagnostic> notes = new ArrayList<>(reading.diagnostics());
        notes.addAll(promises.broken(project, options, by.at()));
        return notes.stream().anyMatch(Diagnostic::isError)
                ? new Proposal.Unreadable(notes)
                : propose(project, environment, options, notes, by);
    }

    private Proposal propose(
            Project project,
            EnvironmentName environment,
            PlanOptions options,
            List<Diagnostic> notes,
            Provenance by) {
        try {
            return switch (planner.plan(input(project, environment, options, by))) {
                case Planning.Unplannable no ->
                        new Proposal.Unplannable(no.problem(), no.message());
                case Planning.Planned planned ->
                        recorded(ReadingWarnings.in(planned.plan(), project, notes), notes, by);
            };
        } catch (SourceControl.Unanswered unanswered) {
            return new Proposal.Unplannable("plan", unanswered.explanation());
        }
    }

    private Proposal recorded(Plan plan, List<Diagnostic> notes, Provenance by) {
        return plan.isEmpty()
                ? new Proposal.NothingToDo(plan, notes)
                : new Proposal.Proposed(registry.record(plan, by), notes);
    }

    /// Asks twice: which snapshots the plan would hold can depend on what is (selections, reverts
    /// after forward-only).
    private PlanningInput input(
            Project project, EnvironmentName environment, PlanOptions options, Provenance by) {
        SortedSet<SnapshotId> first = ids(planner.fingerprints(project));
        PriorState prior = prior(environment, options, first);
        ChangedFiles changed = ChangedFiles.of(options, sourceControl::changedSince);
        PlanningInput input =
                new PlanningInput(project, environment, options, prior, changed, by.at());
        SortedSet<SnapshotId> second = new TreeSet<>(planner.snapshots(input));
        return first.containsAll(second)
                ? input
                : new PlanningInput(
                        project,
                        environment,
                        options,
                        prior(environment, options, second),
                        changed,
                        by.at());
    }

    private PriorState prior(
            EnvironmentName environment, PlanOptions options, SortedSet<SnapshotId> ids) {
        EnvironmentName from =
                options.createFrom() == null
                        ? EnvironmentName.PROD
                        : EnvironmentName.sanitised(options.createFrom());
        return answers.ask(new PriorStateOf(environment, from, ids));
    }

    private static SortedSet<SnapshotId> ids(SortedMap<ModelName, Fingerprint> fingerprints) {
        SortedSet<SnapshotId> ids = new TreeSet<>();
        fingerprints.forEach(
                (name, fingerprint) -> ids.add(new SnapshotId(name, fingerprint.identifier())));
        return ids;
    }
}
