package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.snapshot.SnapshotState.Claim;
import dev.waymark.aggregates.snapshot.SnapshotState.Pushed;
import dev.waymark.aggregates.snapshot.SnapshotState.Table;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReleased;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReserved;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.RestatementMarked;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPaused;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotUnpaused;
import java.util.ArrayList;
import java.util.List;

/// How the state of a version follows its events.
final class SnapshotEvolution {

    /// How many claims of runs are remembered after their completion. A run that says something
    /// again does so soon.
    private static final int REMEMBERED = 10;

    private SnapshotEvolution() {}

    static SnapshotState evolve(SnapshotState state, SnapshotEvent event) {
        return switch (event) {
            case SnapshotPushed pushed -> pushed(state, pushed);
            case PhysicalTableCreated created ->
                    state.withTables(
                            plus(state.tables(), new Table(created.devVersion(), created.table())));
            case IntervalsReserved reserved -> reserved(state, reserved);
            case IntervalsCompleted completed -> completed(state, completed);
            case IntervalsInvalidated invalidated -> invalidated(state, invalidated);
            case RestatementMarked marked -> state.restated(marked.asOf());
            case IntervalsReleased released ->
                    state.withReserved(
                            Claims.without(
                                    state.reserved(), claim -> claim.run().equals(released.run())));
            case SnapshotUnpaused _, SnapshotPaused _ -> state;
            case SnapshotRetired retired ->
                    state.withSnapshots(
                            state.snapshots().stream()
                                    .filter(pushed -> !pushed.id().equals(retired.snapshot()))
                                    .toList());
            case PhysicalTableDropped dropped -> dropped(state, dropped);
        };
    }

    private static SnapshotState pushed(SnapshotState state, SnapshotPushed event) {
        return state.withSnapshots(plus(state.snapshots(), Pushed.of(event.snapshot())));
    }

    /// Whoever reserves takes over what a dead run had reserved.
    private static SnapshotState reserved(SnapshotState state, IntervalsReserved event) {
        List<Claim> others =
                Claims.minus(
                        state.reserved(),
                        Claims.isOn(event.devVersion())
                                .and(claim -> !claim.run().equals(event.run())),
                        event.ranges());
        return state.withReserved(
                Claims.plus(others, event.run(), event.devVersion(), event.ranges()));
    }

    private static SnapshotState completed(SnapshotState state, IntervalsCompleted event) {
        String table = event.devVersion();
        return state.withCovered(table, state.covered(table).union(event.ranges()))
                .withReserved(Claims.minus(state.reserved(), Claims.isOn(table), event.ranges()))
                .withDone(done(state, event));
    }

    /// What was only recorded may still be computed by the same run.
    private static List<Claim> done(SnapshotState state, IntervalsCompleted event) {
        return event.batch() == null
                ? state.done()
                : Claims.latest(
                        Claims.plus(state.done(), event.run(), event.devVersion(), event.ranges()),
                        REMEMBERED);
    }

    private static SnapshotState invalidated(SnapshotState state, IntervalsInvalidated event) {
        return state.withCovered(null, state.covered().minus(event.ranges()))
                .withDone(Claims.minus(state.done(), Claims.isOn(null), event.ranges()));
    }

    /// The ranges of a table go with it.
    private static SnapshotState dropped(SnapshotState state, PhysicalTableDropped event) {
        Table table = new Table(event.devVersion(), event.table());
        return state.withTables(
                        state.tables().stream().filter(other -> !other.equals(table)).toList())
                .withCovered(event.devVersion(), Intervals.none())
                .withReserved(Claims.without(state.reserved(), Claims.isOn(event.devVersion())))
                .withDone(Claims.without(state.done(), Claims.isOn(event.devVersion())));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return List.copyOf(all);
    }
}
