package dev.waymark.aggregates.snapshot;

import static dev.waymark.aggregates.Guard.when;

import dev.waymark.aggregates.Guard;
import dev.waymark.aggregates.snapshot.SnapshotState.Pushed;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refusal.AlreadyCovered;
import dev.waymark.kernel.message.Refusal.NotPushed;
import dev.waymark.kernel.message.Refusal.NotReserved;
import dev.waymark.kernel.message.Refusal.OutsideGrid;
import dev.waymark.kernel.message.SnapshotCommand.CompleteIntervals;
import java.util.List;
import java.util.Optional;

/// A batch is said to be done, on the state that decides whether that may be.
record Completion(SnapshotState state, CompleteIntervals wish) {

    static final Guard<Completion> SNAPSHOT_IS_PUSHED =
            new Guard<>(
                    "the batch is one of a pushed snapshot",
                    completion ->
                            when(
                                    completion.state.pushed(completion.snapshot()) == null,
                                    new NotPushed(List.of(completion.snapshot()))));

    static final Guard<Completion> RANGE_LIES_ON_THE_GRID =
            new Guard<>("the batch begins and ends on the grid", Completion::offGrid);

    static final Guard<Completion> RUN_HOLDS_THE_RANGE =
            new Guard<>(
                    "the run has reserved the whole batch",
                    completion ->
                            when(
                                    !completion.reserved().covers(completion.range()),
                                    new NotReserved(
                                            completion.wish.version(),
                                            Intervals.of(completion.range()),
                                            completion.wish.run())));

    static final Guard<Completion> NOTHING_IS_COMPUTED_TWICE_UNASKED =
            new Guard<>(
                    "what is covered is only computed again by a restatement or a lookback",
                    completion ->
                            when(
                                    !completion.wish.recomputed() && !completion.twice().isEmpty(),
                                    new AlreadyCovered(
                                            completion.wish.version(), completion.twice())));

    static final List<Guard<Completion>> GUARDS =
            List.of(
                    SNAPSHOT_IS_PUSHED,
                    RANGE_LIES_ON_THE_GRID,
                    RUN_HOLDS_THE_RANGE,
                    NOTHING_IS_COMPUTED_TWICE_UNASKED);

    /// Whether this run has said so before; then nothing happens.
    boolean isRepeated() {
        return Claims.of(state.done(), wish.run(), wish.devVersion()).covers(range());
    }

    Interval range() {
        return wish.batch().interval();
    }

    private dev.waymark.kernel.snapshot.SnapshotId snapshot() {
        return wish.batch().snapshot();
    }

    private Intervals reserved() {
        return Claims.of(state.reserved(), wish.run(), wish.devVersion());
    }

    private Intervals twice() {
        return state.covered(wish.devVersion()).intersect(Intervals.of(range()));
    }

    private Optional<Refusal> offGrid() {
        Pushed pushed = state.pushed(snapshot());
        return pushed == null
                ? Optional.empty()
                : when(
                        !Grid.holds(pushed, range()),
                        new OutsideGrid(wish.version(), Intervals.of(range())));
    }
}
