package dev.waymark.applying;

import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.breaker.Panel;
import dev.waymark.applying.breaker.Tally;
import dev.waymark.applying.query.Unrunnable;
import dev.waymark.applying.stage.Steps;
import dev.waymark.applying.stage.ViewStep;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.FinaliseEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.RecordViewsLost;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.PlanCommand.CompletePlan;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.RunCommand.CompleteStage;
import dev.waymark.kernel.message.RunCommand.RecordBreakers;
import dev.waymark.kernel.message.RunCommand.ResumeRun;
import dev.waymark.kernel.message.RunCommand.StartRun;
import dev.waymark.kernel.message.RunCommand.StartStage;
import dev.waymark.kernel.message.RunCommand.StopRun;
import dev.waymark.kernel.message.RunCommand.SucceedRun;
import dev.waymark.kernel.message.SnapshotCommand.ReleaseIntervals;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.RunReport.StageProgress;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Applies a plan from its start, or from wherever an earlier process left it: takes the slot, does
/// the stages that are not done, gives the slot back. Everything it needs to know is asked of the
/// log and of the warehouse's markers.
public final class Runner {

    /// A slot for whatever the environment holds.
    private static final long ANY = -1;

    private final Ports ports;
    private final Holder holder;

    public Runner(Ports ports, Holder holder) {
        this.ports = ports;
        this.holder = holder;
    }

    /// Applies a plan under a run id that has never been used.
    ///
    /// @throws Refused when the plan may not be applied, or the slot is taken
    public RunOutcome apply(PlanReview review, RunId run, Conduct conduct, Provenance by) {
        Plan plan = review.document();
        if (plan.isEmpty()) {
            return new RunOutcome.NothingToDo();
        }
        takeSlot(review, run, plan.basis().generation(), by);
        begin(
                plan,
                run,
                new StartRun(
                        run, purpose(plan), plan.environment(), review.id(), holder, stages(plan)),
                by);
        return perform(review, run, Set.of(), conduct, by);
    }

    /// Goes on with a run that stopped or whose process died.
    ///
    /// @throws Refused when the run is over, or the environment has moved since
    public RunOutcome resume(PlanReview review, RunReport report, Conduct conduct, Provenance by) {
        Plan plan = review.document();
        long expected =
                pointer(plan.environment())
                        .filter(pointer -> pointer.run().equals(report.id()))
                        .map(Pointer::generation)
                        .orElse(plan.basis().generation());
        takeSlot(review, report.id(), expected, by);
        begin(plan, report.id(), new ResumeRun(report.id(), holder), by);
        return perform(review, report.id(), completed(report), conduct, by);
    }

    /// Ends a run that no process carries out any more.
    ///
    /// @throws Refused when it is over already
    public void end(PlanReview review, RunId run, StopCause cause, Provenance by) {
        release(review.document(), run, by);
        leaveSlot(review.document().environment(), run, by);
        send(new StopRun(run, cause), by);
    }

    /// A slot that another run has taken over is not ours to leave.
    private void leaveSlot(EnvironmentName environment, RunId run, Provenance by) {
        try {
            send(new EndDeployment(environment, run), by);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.NotTheHolder)) {
                throw refused;
            }
        }
    }

    /// Nothing is built on what is not there. A warehouse that cannot be asked stops the run by
    /// itself.
    private void requireWarehouseAsRecorded(Plan plan) {
        List<Discrepancy> found;
        try {
            found = new Inspection(ports).of(plan.environment(), gateways(plan));
        } catch (WarehouseFailure unreachable) {
            return;
        }
        if (!found.isEmpty()) {
            throw new Refused(
                    new Refusal.WarehouseDiffers(
                            found.stream().anyMatch(Discrepancy::isAhead),
                            found.stream().map(Discrepancy::sentence).toList()));
        }
    }

    private Set<String> gateways(Plan plan) {
        return gateways(new Preparation(ports.answers()).snapshots(plan).values().stream());
    }

    /// The selected one, and those of the snapshots.
    private Set<String> gateways(Stream<Snapshot> snapshots) {
        return Stream.concat(
                        Stream.of(ports.warehouses().name(null)),
                        snapshots
                                .map(snapshot -> snapshot.model().layout().gateway())
                                .map(ports.warehouses()::name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void takeSlot(PlanReview review, RunId run, long expectedGeneration, Provenance by) {
        EnvironmentName environment = review.document().environment();
        send(
                new StartDeployment(
                        environment, run, review.id(), holder, expectedGeneration, Leasing.LEASE),
                by);
    }

    /// A run that may not begin, because the warehouse differs or because somebody has closed its
    /// plan in this very moment, leaves no slot behind that the next one would have to take over.
    private void begin(Plan plan, RunId run, Command start, Provenance by) {
        try {
            requireWarehouseAsRecorded(plan);
            send(start, by);
        } catch (Refused refused) {
            leaveSlot(plan.environment(), run, by);
            throw refused;
        }
    }

    private static Progress began(Deployment deployment) {
        return new Progress.RunBegan(
                deployment.run(),
                deployment.plan().stages().size(),
                Workload.of(deployment.plan(), deployment.snapshots()));
    }

    /// What a plan computes.
    public List<Workload> workload(Plan plan) {
        return Workload.of(plan, new Preparation(ports.answers()).snapshots(plan));
    }

    private RunOutcome perform(
            PlanReview review, RunId run, Set<String> done, Conduct conduct, Provenance by) {
        Tally tally = new Tally();
        RunListener listener = tally.before(conduct.listener());
        Panel panel =
                new Panel(
                        conduct.breakers(),
                        ports.judge(run),
                        tally,
                        verdicts -> send(new RecordBreakers(run, verdicts), by));
        try (Watch watch = new Watch(run, ports, conduct.breaker().or(panel))) {
            Deployment deployment =
                    new Preparation(ports.answers()).deployment(review, run, fence(review), by);
            Steps steps = new Steps(ports, deployment, conduct.telling(listener), watch::stop);
            listener.on(began(deployment));
            for (Stage stage : deployment.plan().stages()) {
                if (!done.contains(stage.name())) {
                    perform(stage, steps, run, watch, listener, by);
                }
            }
            return succeed(deployment);
        } catch (Stopped stopped) {
            return stop(review.document(), run, stopped, by);
        } catch (Refused refused) {
            return stop(review.document(), run, new Stopped(refused), by);
        }
    }

    private void perform(
            Stage stage, Steps steps, RunId run, Watch watch, RunListener listener, Provenance by) {
        try {
            watch.goOnOrStop();
            perform(stage, steps, run, listener, by);
        } catch (Stopped stopped) {
            steps.leave(stage, stopped);
            throw stopped;
        }
    }

    private void perform(Stage stage, Steps steps, RunId run, RunListener listener, Provenance by) {
        Instant began = ports.clock().instant();
        listener.on(new Progress.StageBegan(stage.name()));
        send(new StartStage(run, stage.name()), by);
        try {
            steps.perform(stage);
        } catch (WarehouseFailure | Unrunnable failure) {
            throw new Stopped(failure(stage.name(), failure, ports.mask()));
        }
        send(new CompleteStage(run, stage.name()), by);
        listener.on(
                new Progress.StageEnded(
                        stage.name(), Duration.between(began, ports.clock().instant())));
    }

    private RunOutcome succeed(Deployment deployment) {
        RunId run = deployment.run();
        showLatest(deployment);
        engines(deployment).forEach(engine -> engine.forget(run));
        send(new CompletePlan(deployment.id(), run), deployment.by());
        send(new EndDeployment(deployment.plan().environment(), run), deployment.by());
        send(new SucceedRun(run, List.copyOf(gateways(deployment.worked()))), deployment.by());
        long generation =
                pointer(deployment.plan().environment()).map(Pointer::generation).orElse(0L);
        return new RunOutcome.Succeeded(run, generation);
    }

    /// Whatever an earlier run has left undone of the views, or a restored warehouse has lost.
    private void showLatest(Deployment deployment) {
        EnvironmentName environment = deployment.plan().environment();
        Optional<Pointer> pointer = pointer(environment);
        if (pointer.isPresent() && !pointer.get().isFinalised()) {
            new ViewStep(ports, deployment).perform();
            send(
                    new FinaliseEnvironment(
                            environment,
                            deployment.run(),
                            deployment.fence(),
                            pointer.get().generation()),
                    deployment.by());
        }
    }

    /// Shows again what an environment holds, in a warehouse that has lost its views.
    ///
    /// @param last the plan that the environment was pointed by
    /// @param run that has never been used
    /// @param shown generation that the warehouse shows
    /// @param complete whether all that the views need is there; else the next run shows it
    /// @throws Refused when somebody deploys there
    public void showAgain(PlanReview last, RunId run, long shown, boolean complete, Provenance by) {
        EnvironmentName environment = last.document().environment();
        send(new StartDeployment(environment, run, null, holder, ANY, Leasing.LEASE), by);
        try {
            long fence = fence(last);
            send(new RecordViewsLost(environment, run, fence, shown), by);
            if (complete) {
                showLatest(new Preparation(ports.answers()).deployment(last, run, fence, by));
            }
        } finally {
            leaveSlot(environment, run, by);
        }
    }

    /// Everywhere that this run may have left markers.
    private Stream<Warehouse> engines(Deployment deployment) {
        return gateways(deployment.worked()).stream().map(ports.warehouses()::of).distinct();
    }

    private RunOutcome stop(Plan plan, RunId run, Stopped stopped, Provenance by) {
        StopCause cause = stopped.why();
        if (!(cause instanceof StopCause.LostLease)) {
            release(plan, run, by);
            send(new EndDeployment(plan.environment(), run), by);
            send(new StopRun(run, cause), by);
        }
        return new RunOutcome.Stopped(
                run, cause, stopped.failures(), stopped.skipped(), stopped.refusal());
    }

    private void release(Plan plan, RunId run, Provenance by) {
        for (Version version : reservable(plan)) {
            try {
                send(new ReleaseIntervals(version, run), by);
            } catch (Refused refused) {
                // Never pushed, so never reserved: there is nothing to give back.
                if (!(refused.refusal() instanceof Refusal.NoSuchVersion)) {
                    throw refused;
                }
            }
        }
    }

    private Set<Version> reservable(Plan plan) {
        Map<SnapshotId, Snapshot> snapshots = new Preparation(ports.answers()).snapshots(plan);
        return plan.work().stream()
                .map(Backfill::snapshot)
                .map(snapshots::get)
                .filter(Objects::nonNull)
                .map(Snapshot::versionKey)
                .collect(Collectors.toSet());
    }

    private long fence(PlanReview review) {
        return ports.answers()
                .ask(new SlotOf(review.document().environment()))
                .map(Slot::fence)
                .orElseThrow(() -> new IllegalStateException("the slot was given and is gone"));
    }

    private Optional<Pointer> pointer(EnvironmentName environment) {
        return ports.answers().ask(new EnvironmentAsOf(environment, null, null));
    }

    private static StopCause failure(String stage, RuntimeException failure, Mask mask) {
        String message = failure.getMessage();
        String error = message == null ? failure.toString() : message;
        return new StopCause.Failed(stage, null, mask.over(error), 1);
    }

    private static RunPurpose purpose(Plan plan) {
        return switch (plan.cause()) {
            case Cause.Promotion _ -> RunPurpose.APPLY;
            case Cause.Rollback _ -> RunPurpose.ROLLBACK;
            case Cause.Cadence _ -> RunPurpose.CADENCE;
        };
    }

    private static List<String> stages(Plan plan) {
        return plan.stages().stream().map(Stage::name).toList();
    }

    private static Set<String> completed(RunReport report) {
        return report.stages().stream()
                .filter(stage -> stage.completedAt() != null)
                .map(StageProgress::stage)
                .collect(Collectors.toSet());
    }

    private void send(Command command, Provenance by) {
        ports.commands().send(command, by.at(ports.clock().instant()));
    }
}
