package dev.waymark.applying.stage;

import dev.waymark.applying.todo.Work;
import dev.waymark.kernel.interval.Batches;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The batches of one snapshot. The first piece reserves all ranges, unless that was done ahead.
final class ComputeTask extends Task {

    private final Backfill backfill;
    private final Batches batches;
    private final Iterator<Interval> next;
    private final BatchStep step;
    private final Reservation reservation;
    private final TableStep tables;

    ComputeTask(
            Snapshot snapshot,
            Backfill backfill,
            BatchStep step,
            Reservation reservation,
            TableStep tables) {
        super(snapshot);
        this.backfill = backfill;
        this.batches =
                new Batches(
                        backfill.missing(),
                        snapshot.model().schedule().unit(),
                        backfill.batchSize());
        this.next = batches.iterator();
        this.step = step;
        this.reservation = reservation;
        this.tables = tables;
    }

    @Override
    long size() {
        return batches.count();
    }

    /// Batches of a model that needs its own past run one after the other; so do those of one that
    /// bounds itself.
    @Override
    int concurrency() {
        if (snapshot().model().dependsOnPast()) {
            return 1;
        }
        return backfill.concurrency() == null ? Work.UNBOUNDED : backfill.concurrency();
    }

    @Override
    Stream<Backfill> backfills() {
        return Stream.of(backfill);
    }

    @Override
    Piece take() {
        Batch batch = new Batch(backfill.snapshot(), backfill.dev(), next.next());
        return new Piece(batch, () -> perform(batch));
    }

    private @Nullable Computed perform(Batch batch) {
        Reservation.Held held = reservation.hold(snapshot(), backfill, batch, this::prepare);
        Computed computed = held.open().overlaps(batch.interval()) ? compute(batch, held) : null;
        if (computed == null) {
            tables.record(snapshot(), backfill.dev());
        }
        return computed;
    }

    private Computed compute(Batch batch, Reservation.Held held) {
        boolean recomputed = backfill.recomputed().overlaps(batch.interval());
        return step.compute(batch, recomputed, held.fresh() && isFirst(batch));
    }

    private void prepare() {
        tables.createFirst(snapshot(), backfill.dev());
    }

    /// With nothing covered that is to stay, whether nothing was computed before it.
    private boolean isFirst(Batch batch) {
        return backfill.missing()
                .hull()
                .map(Interval::start)
                .equals(Optional.of(batch.interval().start()));
    }
}
