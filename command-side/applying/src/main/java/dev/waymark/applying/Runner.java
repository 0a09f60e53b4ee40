package dev.waymark.applying;

import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.breaker.Panel;
import dev.waymark.applying.breaker.Tally;
import dev.waymark.applying.query.Unrunnable;
import dev.waymark.applying.stage.Steps;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.PlanCommand.CompletePlan;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.RunCommand.CompleteStage;
import dev.waymark.kernel.message.RunCommand.RecordBreakers;
import dev.waymark.kernel.message.RunCommand.ResumeRun;
import dev.waymark.kernel.message.RunCommand.StartRun;
import dev.waymark.kernel.message.RunCommand.StartStage;
import dev.waymark.kernel.message.RunCommand.StopRun;
import dev.waymark.kernel.message.RunCommand.SucceedRun;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.run.RunPurpose;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.warehouse.WarehouseFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Applies a plan from its start, or from wherever an earlier process left it: takes the slot, does
/// the stages that are not done, gives the slot back. Everything it needs to know is asked of the
/// log and of the warehouse's markers.
public final class Runner {

    private final Ports ports;
    private final Slots slots;
    private final Showing showing;
    private final Preparation preparation;

    public Runner(Ports ports, Slots slots) {
        this.ports = ports;
        this.slots = slots;
        this.showing = new Showing(ports, slots);
        this.preparation = new Preparation(ports.answers());
    }

    /// Gets ready for a run beside what else there is to do before it begins. Changes nothing, and
    /// tells of no failure.
    public void prepare() {
        ports.warehouses().prepare();
    }

    /// Applies a plan under a run id that has never been used.
    ///
    /// @throws Refused when the plan may not be applied, or the slot is taken
    public RunOutcome apply(PlanReview review, RunId run, Conduct conduct, Provenance by) {
        Plan plan = review.document();
        if (plan.isEmpty()) {
            return new RunOutcome.NothingToDo();
        }
        Command start =
                new StartRun(
                        run,
                        RunPurpose.of(plan.cause()),
                        plan.environment(),
                        review.id(),
                        slots.holder(),
                        plan.stages().stream().map(Stage::name).toList());
        Deployment deployment = begin(review, run, plan.basis().generation(), start, by);
        return perform(deployment, Set.of(), conduct);
    }

    /// Goes on with a run that stopped or whose process died.
    ///
    /// @throws Refused when the run is over, or the environment has moved since
    public RunOutcome resume(PlanReview review, RunReport report, Conduct conduct, Provenance by) {
        Plan plan = review.document();
        RunId run = report.id();
        long expected =
                pointer(plan.environment())
                        .filter(pointer -> pointer.run().equals(run))
                        .map(Pointer::generation)
                        .orElse(plan.basis().generation());
        Command resume = new ResumeRun(run, slots.holder());
        return perform(begin(review, run, expected, resume, by), report.completedStages(), conduct);
    }

    /// Ends a run that no process carries out any more.
    ///
    /// @throws Refused when it is over already
    public void end(PlanReview review, RunId run, StopCause cause, Provenance by) {
        Plan plan = review.document();
        new Reservations(ports).release(plan, preparation.snapshots(plan), run, by);
        slots.leave(plan.environment(), run, by);
        ports.send(new StopRun(run, cause), by);
    }

    /// What a plan computes.
    public List<Workload> workload(Plan plan) {
        return Workload.of(plan, preparation.snapshots(plan));
    }

    /// A run that may not begin, because the warehouse differs or because somebody has closed its
    /// plan in this very moment, leaves no slot behind that the next one would have to take over;
    /// nor does one that cannot begin.
    private Deployment begin(
            PlanReview review, RunId run, long generation, Command start, Provenance by) {
        EnvironmentName environment = review.document().environment();
        long fence = slots.take(environment, run, review.id(), generation, by);
        try {
            Deployment deployment = preparation.deployment(review, run, fence, by);
            requireWarehouseAsRecorded(deployment);
            ports.send(start, by);
            return deployment;
        } catch (RuntimeException unbegun) {
            slots.leave(environment, run, by);
            throw unbegun;
        }
    }

    /// Nothing is built on what is not there. A warehouse that cannot be asked stops the run by
    /// itself.
    private void requireWarehouseAsRecorded(Deployment deployment) {
        List<Discrepancy> found;
        try {
            found =
                    new Inspection(ports)
                            .of(deployment.plan().environment(), gateways(touched(deployment)));
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

    /// What moves; where anything is computed, all that it may read.
    private static Stream<Snapshot> touched(Deployment deployment) {
        boolean works = deployment.worked().findAny().isPresent();
        return (works ? deployment.snapshots() : deployment.named()).values().stream();
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

    private RunOutcome perform(Deployment deployment, Set<String> done, Conduct conduct) {
        RunId run = deployment.run();
        Tally tally = new Tally();
        RunListener listener = tally.before(conduct.listener());
        Panel panel =
                new Panel(
                        conduct.breakers(),
                        ports.judge(run),
                        tally,
                        verdicts -> ports.send(new RecordBreakers(run, verdicts), deployment.by()));
        try (Watch watch = new Watch(run, ports, conduct.breaker().or(panel))) {
            Steps steps = new Steps(ports, deployment, conduct.telling(listener), watch::stop);
            listener.on(began(deployment));
            for (Stage stage : deployment.plan().stages()) {
                if (!done.contains(stage.name())) {
                    perform(stage, steps, deployment, watch, listener);
                }
            }
            return succeed(deployment);
        } catch (Stopped stopped) {
            return stop(deployment, stopped);
        } catch (Refused refused) {
            return stop(deployment, new Stopped(refused));
        }
    }

    private static Progress began(Deployment deployment) {
        return new Progress.RunBegan(
                deployment.run(),
                deployment.plan().stages().size(),
                Workload.of(deployment.plan(), deployment.named()));
    }

    private void perform(
            Stage stage, Steps steps, Deployment deployment, Watch watch, RunListener listener) {
        try {
            watch.goOnOrStop();
            perform(stage, steps, deployment, listener);
        } catch (Stopped stopped) {
            steps.leave(stage, stopped);
            throw stopped;
        }
    }

    private void perform(Stage stage, Steps steps, Deployment deployment, RunListener listener) {
        Instant began = ports.clock().instant();
        listener.on(new Progress.StageBegan(stage.name()));
        ports.send(new StartStage(deployment.run(), stage.name()), deployment.by());
        try {
            steps.perform(stage);
        } catch (WarehouseFailure | Unrunnable failure) {
            throw Stopped.by(failure, stage, ports.mask());
        }
        ports.send(new CompleteStage(deployment.run(), stage.name()), deployment.by());
        listener.on(
                new Progress.StageEnded(
                        stage.name(), Duration.between(began, ports.clock().instant())));
    }

    private RunOutcome succeed(Deployment deployment) {
        RunId run = deployment.run();
        EnvironmentName environment = deployment.plan().environment();
        showing.latest(deployment);
        Set<String> marked = gateways(deployment.worked());
        marked.stream()
                .map(ports.warehouses()::of)
                .distinct()
                .forEach(engine -> engine.forget(run));
        ports.send(new CompletePlan(deployment.id(), run), deployment.by());
        ports.send(new EndDeployment(environment, run), deployment.by());
        ports.send(new SucceedRun(run, List.copyOf(marked)), deployment.by());
        return new RunOutcome.Succeeded(
                run, pointer(environment).map(Pointer::generation).orElse(0L));
    }

    private RunOutcome stop(Deployment deployment, Stopped stopped) {
        Plan plan = deployment.plan();
        RunId run = deployment.run();
        StopCause cause = stopped.why();
        if (!(cause instanceof StopCause.LostLease)) {
            new Reservations(ports).release(plan, deployment.named(), run, deployment.by());
            ports.send(new EndDeployment(plan.environment(), run), deployment.by());
            ports.send(new StopRun(run, cause), deployment.by());
        }
        return new RunOutcome.Stopped(
                run, cause, stopped.failures(), stopped.skipped(), stopped.refusal());
    }

    private Optional<Pointer> pointer(EnvironmentName environment) {
        return ports.answers().ask(new EnvironmentAsOf(environment, null, null));
    }
}
