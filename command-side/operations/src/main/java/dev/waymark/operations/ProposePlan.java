package dev.waymark.operations;

import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.kernel.message.Query.PriorStateOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
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
import dev.waymark.project.ProjectReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/// `plan`: reads the project, has its promises checked, asks what is, computes the plan, and puts
/// it up for review.
public final class ProposePlan {

    private final ReadProject project;
    private final Planner planner;
    private final Answers answers;
    private final Registry registry;
    private final SourceControl sourceControl;
    private final Promises promises;
    private final Warehouses warehouses;
    private final Switchovers switchovers;

    public ProposePlan(
            ReadProject project,
            Planner planner,
            Answers answers,
            Registry registry,
            SourceControl sourceControl,
            Promises promises,
            Warehouses warehouses) {
        this.project = project;
        this.planner = planner;
        this.answers = answers;
        this.registry = registry;
        this.sourceControl = sourceControl;
        this.promises = promises;
        this.warehouses = warehouses;
        this.switchovers = new Switchovers(warehouses, answers);
    }

    /// The project's files against an environment.
    ///
    /// @param by whose plan it is; its moment is the plan's clock
    public Proposal propose(EnvironmentName environment, PlanOptions options, Provenance by) {
        if (options.skipTests() && Boolean.TRUE.equals(options.testChangedOnly())) {
            return new Proposal.Unplannable(
                    "plan", "Cannot combine --skip-tests with --test-changed-only.");
        }
        Supplier<ProjectReading> begun = project.begin();
        PriorState held = prior(environment, options, new TreeSet<>());
        ProjectReading reading = begun.get();
        Project read = reading.project();
        if (read == null) {
            return new Proposal.Unreadable(reading.diagnostics());
        }
        List<Diagnostic> notes = new ArrayList<>(reading.diagnostics());
        notes.addAll(promises.broken(read, options, by.at()));
        return notes.stream().anyMatch(Diagnostic::isError)
                ? new Proposal.Unreadable(notes)
                : propose(new Basis(read, environment, options, held), notes, by);
    }

    /// @param held what is, without what the project alone would make
    private record Basis(
            Project project, EnvironmentName environment, PlanOptions options, PriorState held) {}

    private Proposal propose(Basis basis, List<Diagnostic> notes, Provenance by) {
        try {
            return switch (planner.plan(input(basis, by))) {
                case Planning.Unplannable no ->
                        new Proposal.Unplannable(no.problem(), no.message());
                case Planning.Planned planned -> tested(planned.plan(), basis, notes, by);
            };
        } catch (SourceControl.Unanswered unanswered) {
            return new Proposal.Unplannable("plan", unanswered.explanation());
        }
    }

    private Proposal tested(Plan plan, Basis basis, List<Diagnostic> notes, Provenance by) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.addAll(promises.brokenBy(plan, basis.project, by.at()));
        return all.stream().anyMatch(Diagnostic::isError)
                ? new Proposal.Unreadable(all)
                : recorded(switchovers.in(warned(plan, basis.project, all)), all, by);
    }

    private Plan warned(Plan plan, Project read, List<Diagnostic> notes) {
        List<Diagnostic> unseen = new OutOfSight(read, warehouses).in(plan);
        Plan told = unseen.isEmpty() ? plan : plan.warning(unseen);
        return ReadingWarnings.in(told, read, notes);
    }

    private Proposal recorded(Plan plan, List<Diagnostic> notes, Provenance by) {
        return plan.isEmpty()
                ? new Proposal.NothingToDo(plan, notes)
                : new Proposal.Proposed(registry.record(plan, by), notes);
    }

    /// Asks again where the answer was not asked for enough: which snapshots the plan would hold
    /// can depend on what is (selections, reverts after forward-only). What the first answer was
    /// drawn from stays in the second.
    private PlanningInput input(Basis basis, Provenance by) {
        Set<SnapshotId> first = ids(planner.fingerprints(basis.project));
        if (isOther(first, basis.held)) {
            registry.prepare(basis.held.snapshots().values().stream().limit(1).toList());
        }
        ChangedFiles changed = ChangedFiles.of(basis.options, sourceControl::changedSince);
        PlanningInput input = input(basis, completed(basis, first), changed, by);
        Set<SnapshotId> held = planner.snapshots(input);
        if (first.containsAll(held)) {
            return input;
        }
        SortedSet<SnapshotId> all = new TreeSet<>(first);
        all.addAll(held);
        return input(basis, prior(basis.environment, basis.options, all), changed, by);
    }

    private static PlanningInput input(
            Basis basis, PriorState prior, ChangedFiles changed, Provenance by) {
        return new PlanningInput(
                basis.project, basis.environment, basis.options, prior, changed, by.at());
    }

    /// Whether the project says something else than the environment, so that a plan will be
    /// entered.
    private static boolean isOther(Set<SnapshotId> local, PriorState held) {
        Pointer pointer = held.environment();
        return pointer == null
                || pointer.entries().size() != local.size()
                || !pointer.entries().values().stream()
                        .map(Entry::snapshot)
                        .allMatch(local::contains);
    }

    /// With the snapshots that the project would make. Everything is asked again when something has
    /// happened in between.
    private PriorState completed(Basis basis, Set<SnapshotId> local) {
        SortedSet<SnapshotId> unknown = new TreeSet<>();
        for (SnapshotId id : local) {
            if (!basis.held.snapshots().containsKey(id)) {
                unknown.add(id);
            }
        }
        if (unknown.isEmpty()) {
            return basis.held;
        }
        PriorState all = basis.held.with(answers.ask(new SnapshotsOf(unknown)));
        return answers.ask(new LogPosition()) == all.logPosition()
                ? all
                : prior(basis.environment, basis.options, new TreeSet<>(local));
    }

    private PriorState prior(
            EnvironmentName environment, PlanOptions options, SortedSet<SnapshotId> ids) {
        EnvironmentName from =
                options.createFrom() == null
                        ? EnvironmentName.PROD
                        : EnvironmentName.sanitised(options.createFrom());
        return answers.ask(new PriorStateOf(environment, from, ids));
    }

    private static Set<SnapshotId> ids(SortedMap<ModelName, Fingerprint> fingerprints) {
        Set<SnapshotId> ids = new HashSet<>();
        fingerprints.forEach(
                (name, fingerprint) -> ids.add(new SnapshotId(name, fingerprint.identifier())));
        return ids;
    }
}
