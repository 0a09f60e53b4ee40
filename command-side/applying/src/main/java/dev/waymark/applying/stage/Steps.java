package dev.waymark.applying.stage;

import dev.waymark.applying.Conduct;
import dev.waymark.applying.Deployment;
import dev.waymark.applying.Mask;
import dev.waymark.applying.Ports;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.Stopped;
import dev.waymark.applying.query.KnownTables;
import dev.waymark.applying.query.Unrunnable;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.EnvironmentCommand.FinaliseEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.UnpauseSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.InvalidateIntervals;
import dev.waymark.kernel.message.SnapshotCommand.MarkRestatement;
import dev.waymark.kernel.message.SnapshotCommand.OfVersion;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.RecordEmptyIntervals;
import dev.waymark.kernel.message.SnapshotCommand.Together;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Does any stage of a plan. Each may be done again after a crash: what is there already is left
/// alone.
public final class Steps {

    private final Ports ports;
    private final Deployment deployment;
    private final BatchStep batches;
    private final TableStep tables;
    private final EmptyTables empty;
    private final Tasks tasks;
    private final BackfillStage backfill;
    private final PointStep point;
    private final StatementStep statements;
    private final Attempts attempts;

    /// @param stop why the run must stop now; empty when it may go on
    public Steps(
            Ports ports,
            Deployment deployment,
            Conduct conduct,
            Supplier<Optional<StopCause>> stop) {
        RunListener listener = conduct.listener();
        this.ports = ports;
        this.deployment = deployment;
        Mask mask = ports.mask();
        KnownTables known = new KnownTables();
        this.batches = new BatchStep(ports, deployment, listener, known);
        this.tables = new TableStep(ports, deployment, known);
        Reservation reservation = new Reservation(ports, deployment, listener, stop);
        this.empty = new EmptyTables(ports, deployment, tables);
        this.tasks = new Tasks(deployment, batches, reservation, tables, empty);
        this.attempts =
                new Attempts(
                        conduct.mostAttempts(),
                        ports.patience(),
                        stop,
                        new FailureLog(ports, deployment, listener),
                        mask);
        this.backfill =
                new BackfillStage(
                        ports,
                        deployment,
                        attempts,
                        reservation,
                        new Completions(ports, deployment, listener, tables, mask));
        this.point = new PointStep(ports, deployment);
        this.statements = new StatementStep(ports, deployment);
    }

    /// @throws Stopped when the run has to end here
    public void perform(Stage stage) {
        switch (stage) {
            case Stage.BeforeAll before -> statements.run(before);
            case Stage.PushSnapshots push -> push(push);
            case Stage.CreateTables create -> create(create);
            case Stage.AuditExisting audit ->
                    new AuditStep(ports, deployment, batches, attempts)
                            .perform(stage.name(), audit.snapshots());
            case Stage.RunBackfill run -> run(run);
            case Stage.MarkRestated mark -> mark.ranges().forEach(this::mark);
            case Stage.ClearRestated clear -> clear.snapshots().forEach(id -> clear(clear, id));
            case Stage.PointEnvironment _ -> point.point();
            case Stage.MigrateTables migrate ->
                    attempt(
                            stage,
                            () -> new MigrateStep(ports, deployment).perform(migrate.snapshots()));
            case Stage.Unpause unpause -> unpause(unpause.snapshots());
            case Stage.UpdateViews _ -> attempt(stage, new ViewStep(ports, deployment)::perform);
            case Stage.Finalise _ -> finalise();
            case Stage.AfterAll after -> statements.run(after);
        }
    }

    /// Work that may be done again as often as need be.
    private void attempt(Stage stage, Runnable doing) {
        attempts.of(new Attempts.Work(stage.name(), null, ""), doing);
    }

    /// A cadence run that ends early has its statements after it all the same, unless none have run
    /// before it or the slot is another's by now (semantics 7.3).
    public void leave(Stage stage, Stopped stopped) {
        boolean begun = !(stage instanceof Stage.BeforeAll) && !(stage instanceof Stage.AfterAll);
        boolean ours = !(stopped.why() instanceof StopCause.LostLease);
        if (deployment.plan().cause() instanceof Cause.Cadence && begun && ours) {
            deployment
                    .plan()
                    .stages(Stage.AfterAll.class)
                    .forEach(after -> performLast(after, stopped));
        }
    }

    /// What stopped the run matters more than what fails while it is left.
    private void performLast(Stage stage, Stopped stopped) {
        try {
            perform(stage);
        } catch (WarehouseFailure | Unrunnable failure) {
            stopped.addSuppressed(failure);
        }
    }

    private void push(Stage.PushSnapshots push) {
        List<Snapshot> snapshots = push.snapshots().stream().map(deployment::snapshot).toList();
        send(new PushSnapshots(snapshots, previewed(snapshots), deployment.run()));
    }

    /// Also where the plan leaves computing it for later.
    private Map<SnapshotId, Intervals> previewed(List<Snapshot> snapshots) {
        Map<SnapshotId, Intervals> own = new HashMap<>();
        for (Snapshot snapshot : snapshots) {
            Interval again = deployment.plan().restatements().get(snapshot.name());
            if (again != null) {
                own.put(snapshot.id(), Intervals.of(again));
            }
        }
        return own;
    }

    private void create(Stage.CreateTables create) {
        List<Snapshot> snapshots = create.snapshots().stream().map(deployment::snapshot).toList();
        attempt(create, () -> tables.schemas(snapshots));
        if (deployment
                .plan()
                .stages(Stage.RunBackfill.class)
                .allMatch(Stage.RunBackfill::afterPointing)) {
            perform(create, tasks.creations());
        }
    }

    private void perform(Stage stage, List<Task> work) {
        try {
            backfill.perform(stage.name(), work);
        } finally {
            empty.record();
        }
    }

    private void run(Stage.RunBackfill run) {
        if (deployment.plan().emptyBackfill()) {
            makeEmpty(run.backfills());
            recordEmpty(run.backfills());
        } else {
            tables.look(run.backfills());
            perform(run, tasks.of(run));
        }
    }

    private void makeEmpty(List<Backfill> backfills) {
        try {
            backfills.forEach(it -> empty.create(deployment.snapshot(it.snapshot()), it.dev()));
        } finally {
            empty.record();
        }
    }

    /// All of them at once: there is nothing in the warehouse that would have to follow.
    private void recordEmpty(List<Backfill> backfills) {
        send(new Together(backfills.stream().flatMap(this::empty).toList()));
    }

    private Stream<OfVersion> empty(Backfill backfill) {
        Snapshot snapshot = deployment.snapshot(backfill.snapshot());
        return backfill.missing().ranges().stream()
                .map(range ->
                        new RecordEmptyIntervals(
                                snapshot.versionKey(),
                                snapshot.devVersion(backfill.dev()),
                                range,
                                deployment.run()));
    }

    private void clear(Stage.ClearRestated stage, SnapshotId id) {
        stage.range(id.name(), deployment.plan().restatements())
                .ifPresent(range -> clear(deployment.snapshot(id), range));
    }

    private void clear(Snapshot snapshot, Interval range) {
        send(
                new InvalidateIntervals(
                        snapshot.versionKey(),
                        Intervals.of(range),
                        deployment.run(),
                        "restated in " + deployment.plan().environment()));
    }

    /// Those that an automatic restatement computes again are marked first, so that they are not
    /// forgotten when the run ends early.
    private void mark(ModelName model, Interval range) {
        Entry entry = deployment.entries().get(model);
        if (entry != null) {
            send(
                    new MarkRestatement(
                            entry.versionKey(),
                            Intervals.of(range),
                            deployment.plan().executionTime(),
                            deployment.run()));
        }
    }

    private void unpause(List<SnapshotId> snapshots) {
        send(
                new UnpauseSnapshots(
                        deployment.plan().environment(),
                        deployment.run(),
                        deployment.fence(),
                        snapshots,
                        deployment.plan().end()));
    }

    private void finalise() {
        send(
                new FinaliseEnvironment(
                        deployment.plan().environment(),
                        deployment.run(),
                        deployment.fence(),
                        point.generation()));
    }

    private void send(Command command) {
        ports.send(command, deployment.by());
    }
}
