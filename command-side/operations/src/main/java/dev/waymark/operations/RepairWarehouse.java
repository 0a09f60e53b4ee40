package dev.waymark.operations;

import dev.waymark.applying.Discrepancy;
import dev.waymark.applying.Discrepancy.BatchesLost;
import dev.waymark.applying.Discrepancy.RunLost;
import dev.waymark.applying.Discrepancy.TableLost;
import dev.waymark.applying.Discrepancy.ViewsAhead;
import dev.waymark.applying.Discrepancy.ViewsBehind;
import dev.waymark.applying.Inspection;
import dev.waymark.applying.Reshaping;
import dev.waymark.applying.Showing;
import dev.waymark.applying.Warehouses;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentSummary;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Query.DoneBatches;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.Environments;
import dev.waymark.kernel.message.Query.RecordedTable;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.InvalidateIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RecordTableDropped;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.operations.SteerRun.Workers;
import dev.waymark.warehouse.Warehouse;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// `repair`: lets the log say of a warehouse, which was restored from an older backup, what is so.
/// What it lost is missing again, and computed by the next plan or run; views are shown again as
/// soon as they have what they need. No row is deleted but those of previews.
public final class RepairWarehouse {

    private static final String WHY = "the warehouse has lost it";

    private final Commands commands;
    private final Answers answers;
    private final Warehouses warehouses;
    private final Inspection inspection;
    private final Showing showing;
    private final Reshaping reshaping;
    private final Registry registry;
    private final Workers workers;
    private final Ids ids;

    public RepairWarehouse(
            Commands commands,
            Answers answers,
            Warehouses warehouses,
            Inspection inspection,
            Showing showing,
            Reshaping reshaping,
            Registry registry,
            Workers workers,
            Ids ids) {
        this.commands = commands;
        this.answers = answers;
        this.warehouses = warehouses;
        this.inspection = inspection;
        this.showing = showing;
        this.reshaping = reshaping;
        this.registry = registry;
        this.workers = workers;
        this.ids = ids;
    }

    /// What the log says and what is not so.
    ///
    /// @throws dev.waymark.warehouse.WarehouseFailure when a warehouse cannot be asked
    public List<Discrepancy> look() {
        return inspection.all();
    }

    /// Reopens what is lost. Doing it again, after it was cut short, does what is left.
    ///
    /// @return what was found
    /// @throws Refused while somebody deploys, or when the warehouse is ahead of the log
    public List<Discrepancy> repair(Provenance by) {
        List<Discrepancy> found = look();
        refuseAhead(found);
        requireNobody();
        RunId run = ids.nextRun();
        found.forEach(one -> reopen(one, run, by));
        found.reversed().forEach(one -> reshape(one, by));
        found.forEach(one -> remember(one, by));
        return found;
    }

    private static void refuseAhead(List<Discrepancy> found) {
        if (found.stream().anyMatch(Discrepancy::isAhead)) {
            throw new Refused(
                    new Refusal.WarehouseDiffers(
                            true,
                            found.stream()
                                    .filter(Discrepancy::isAhead)
                                    .map(Discrepancy::sentence)
                                    .toList()));
        }
    }

    private void requireNobody() {
        answers.ask(new Environments()).stream()
                .map(EnvironmentSummary::slot)
                .filter(Objects::nonNull)
                .filter(slot -> workers.on(slot.run()).isPresent())
                .findFirst()
                .ifPresent(RepairWarehouse::refuse);
    }

    private static void refuse(Slot slot) {
        throw new Refused(
                new Refusal.SlotTaken(slot.environment(), slot.run(), slot.holder(), slot.since()));
    }

    private void reopen(Discrepancy one, RunId run, Provenance by) {
        switch (one) {
            case RunLost lost -> reopen(answers.ask(new DoneBatches(lost.run())), run, by);
            case BatchesLost lost -> reopen(lost.batches(), run, by);
            case TableLost lost -> drop(lost.recorded(), by);
            case ViewsBehind _, ViewsAhead _ -> {}
        }
    }

    private void reopen(List<Batch> batches, RunId run, Provenance by) {
        for (Batch batch : batches) {
            stored(batch).ifPresent(snapshot -> reopen(batch, snapshot, run, by));
        }
    }

    private void reopen(Batch batch, Snapshot snapshot, RunId run, Provenance by) {
        if (batch.dev()) {
            warehouses.of(snapshot.model().layout().gateway()).drop(List.of(snapshot.table(true)));
            commands.send(
                    new RecordTableDropped(
                            snapshot.versionKey(), snapshot.devVersion(), snapshot.table(true)),
                    by);
        } else {
            commands.send(
                    new InvalidateIntervals(
                            snapshot.versionKey(), Intervals.of(batch.interval()), run, WHY),
                    by);
        }
    }

    /// Runs are found from the last to the first, and each has built on those before it.
    private void reshape(Discrepancy one, Provenance by) {
        switch (one) {
            case RunLost lost -> reshape(lost.run(), by);
            case BatchesLost lost -> reshape(lost.run(), by);
            case TableLost _, ViewsBehind _, ViewsAhead _ -> {}
        }
    }

    private void reshape(RunId run, Provenance by) {
        answers.ask(new RunOf(run))
                .filter(report -> report.plan() != null)
                .ifPresent(report ->
                        reshaping.again(
                                registry.review(Objects.requireNonNull(report.plan())),
                                report,
                                by));
    }

    private Optional<Snapshot> stored(Batch batch) {
        return answers.ask(new SnapshotsOf(new TreeSet<>(Set.of(batch.snapshot())))).stream()
                .map(StoredSnapshot::snapshot)
                .findFirst();
    }

    private void drop(RecordedTable table, Provenance by) {
        commands.send(
                new RecordTableDropped(table.version(), table.devVersion(), table.table()), by);
    }

    /// Last, so that what was cut short is found again.
    private void remember(Discrepancy one, Provenance by) {
        switch (one) {
            case RunLost lost -> warehouses.of(lost.gateway()).forget(lost.run());
            case BatchesLost lost ->
                    warehouses.names().stream()
                            .map(warehouses::of)
                            .distinct()
                            .forEach(warehouse -> warehouse.forget(lost.run()));
            case ViewsBehind behind -> show(behind, by);
            case TableLost _, ViewsAhead _ -> {}
        }
    }

    private void show(ViewsBehind behind, Provenance by) {
        Pointer pointer =
                answers.ask(new EnvironmentAsOf(behind.environment(), null, null)).orElseThrow();
        var plan = Objects.requireNonNull(pointer.plan(), "every pointer has a plan");
        showing.again(
                registry.review(plan), ids.nextRun(), behind.shown(), isComplete(pointer), by);
    }

    /// Whether each view has something to read, where its model is computed.
    private boolean isComplete(Pointer pointer) {
        SortedSet<SnapshotId> held = new TreeSet<>();
        pointer.entries().values().stream()
                .filter(Entry::hasView)
                .forEach(entry -> held.add(entry.snapshot()));
        Map<Warehouse, Set<TableName>> needed = new IdentityHashMap<>();
        answers.ask(new SnapshotsOf(held))
                .forEach(stored ->
                        needed.computeIfAbsent(place(stored), _ -> new HashSet<>())
                                .add(table(pointer, stored)));
        return needed.entrySet().stream()
                .allMatch(one ->
                        one.getKey().existing(one.getValue()).size() == one.getValue().size());
    }

    private Warehouse place(StoredSnapshot stored) {
        return warehouses.of(stored.snapshot().model().layout().gateway());
    }

    private static TableName table(Pointer pointer, StoredSnapshot stored) {
        Entry entry = pointer.entries().get(stored.snapshot().name());
        return Objects.requireNonNull(Objects.requireNonNull(entry).table());
    }
}
