package dev.waymark.operations;

import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.HistoryLine;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.HistoryOf;
import dev.waymark.kernel.message.Query.RollbackStateOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.Planner;
import dev.waymark.planning.Planning;
import dev.waymark.planning.RollbackInput;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `rollback`: a plan that points an environment at what an earlier generation held. It goes the
/// same road as any plan.
public final class RollBack {

    private final Planner planner;
    private final Answers answers;
    private final Registry registry;
    private final Policies policies;
    private final Switchovers switchovers;

    public RollBack(
            Planner planner,
            Answers answers,
            Registry registry,
            Policies policies,
            Warehouses warehouses) {
        this.planner = planner;
        this.answers = answers;
        this.registry = registry;
        this.policies = policies;
        this.switchovers = new Switchovers(warehouses, answers);
    }

    /// @param catchUp whether what lags behind is computed after the switch
    /// @throws Refused when there is no such environment or generation
    public Proposal propose(
            EnvironmentName environment, long generation, boolean catchUp, Provenance by) {
        Pointer now =
                pointer(environment, null)
                        .orElseThrow(() -> new Refused(new Refusal.NoSuchEnvironment(environment)));
        registry.prepare(now.entries().values().stream().limit(1).toList());
        Pointer then =
                pointer(environment, generation)
                        .orElseThrow(() ->
                                new Refused(new Refusal.NoSuchGeneration(environment, generation)));
        return switch (planner.rollback(input(now, then, catchUp, by))) {
            case Planning.Unplannable no -> new Proposal.Unplannable(no.problem(), no.message());
            case Planning.Planned planned when planned.plan().isEmpty() ->
                    new Proposal.NothingToDo(planned.plan(), List.of());
            case Planning.Planned planned ->
                    new Proposal.Proposed(
                            registry.record(switchovers.in(planned.plan()), by), List.of());
        };
    }

    private RollbackInput input(Pointer now, Pointer then, boolean catchUp, Provenance by) {
        EnvironmentName environment = now.environment();
        PriorState prior =
                answers.ask(
                        new RollbackStateOf(
                                environment,
                                RollbackInput.moved(now, then, catchUp),
                                snapshots(then)));
        ApprovalRule rule = policies.approval(environment);
        return new RollbackInput(
                then,
                prior,
                later(now, then),
                catchUp,
                rule,
                policies.environmentTimeToLive(environment),
                by.at());
    }

    private static SortedSet<SnapshotId> snapshots(Pointer pointer) {
        return pointer.entries().values().stream()
                .map(Entry::snapshot)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Pointer> later(Pointer now, Pointer then) {
        return answers.ask(new HistoryOf(now.environment())).stream()
                .map(HistoryLine::generation)
                .filter(generation -> generation > then.generation())
                .map(generation -> pointer(now.environment(), generation))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }

    private Optional<Pointer> pointer(
            EnvironmentName environment, @org.jspecify.annotations.Nullable Long generation) {
        return answers.ask(new EnvironmentAsOf(environment, generation, null));
    }
}
