package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.Guard;
import dev.waymark.aggregates.decision.Liveness;
import dev.waymark.aggregates.snapshot.SnapshotState.Claim;
import dev.waymark.aggregates.snapshot.SnapshotState.Pushed;
import dev.waymark.aggregates.snapshot.SnapshotState.Table;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand;
import dev.waymark.kernel.message.SnapshotCommand.CompleteIntervals;
import dev.waymark.kernel.message.SnapshotCommand.InvalidateIntervals;
import dev.waymark.kernel.message.SnapshotCommand.MarkRestatement;
import dev.waymark.kernel.message.SnapshotCommand.RecordEmptyIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RecordTable;
import dev.waymark.kernel.message.SnapshotCommand.RecordTableDropped;
import dev.waymark.kernel.message.SnapshotCommand.ReleaseIntervals;
import dev.waymark.kernel.message.SnapshotCommand.ReserveIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RetireSnapshot;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReleased;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReserved;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableCreated;
import dev.waymark.kernel.message.SnapshotEvent.PhysicalTableDropped;
import dev.waymark.kernel.message.SnapshotEvent.RestatementMarked;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotRetired;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides what happens to the tables and intervals of one version. Bulk pushes are decided by
/// [PushDecider].
public final class SnapshotDecider {

    private SnapshotDecider() {}

    /// What deciding asks of the world outside of the stream.
    ///
    /// @param liveness of runs that hold reservations
    /// @param holding the environments that hold a snapshot or may still read it
    public record Surroundings(
            Liveness liveness, Function<SnapshotId, List<EnvironmentName>> holding) {}

    /// @return the events; none when the wish is fulfilled already
    /// @throws Refused when a rule refuses
    public static List<SnapshotEvent> decide(
            SnapshotState state, SnapshotCommand.OfVersion command, Surroundings around) {
        return switch (command) {
            case RecordTable table -> record(state, table);
            case ReserveIntervals reserve -> reserve(state, reserve, around.liveness);
            case CompleteIntervals complete -> complete(state, complete);
            case RecordEmptyIntervals empty -> record(state, empty, around.liveness);
            case InvalidateIntervals invalidate -> invalidate(state, invalidate);
            case MarkRestatement mark -> mark(state, mark);
            case ReleaseIntervals release -> release(state, release);
            case RetireSnapshot retire -> retire(state, retire, around);
            case RecordTableDropped dropped -> record(state, dropped);
        };
    }

    private static List<SnapshotEvent> record(SnapshotState state, RecordTable wish) {
        requirePushed(state, wish.version());
        return state.tables().contains(new Table(wish.devVersion(), wish.table()))
                ? List.of()
                : List.of(
                        new PhysicalTableCreated(
                                wish.version(), wish.devVersion(), wish.table(), wish.run()));
    }

    private static List<SnapshotEvent> reserve(
            SnapshotState state, ReserveIntervals wish, Liveness liveness) {
        requirePushed(state, wish.version());
        requireFree(state, wish.version(), wish.devVersion(), wish.ranges(), wish.run(), liveness);
        requireMissing(state, wish);
        Intervals held = Claims.of(state.reserved(), wish.run(), wish.devVersion());
        return wish.ranges().minus(held).isEmpty()
                ? List.of()
                : List.of(
                        new IntervalsReserved(
                                wish.version(), wish.devVersion(), wish.ranges(), wish.run()));
    }

    private static List<SnapshotEvent> complete(SnapshotState state, CompleteIntervals wish) {
        requirePushed(state, wish.version());
        Completion completion = new Completion(state, wish);
        if (completion.isRepeated()) {
            return List.of();
        }
        Guard.check(Completion.GUARDS, completion);
        return List.of(
                new IntervalsCompleted(
                        wish.version(),
                        wish.devVersion(),
                        Intervals.of(completion.range()),
                        wish.batch(),
                        wish.run(),
                        wish.rows(),
                        wish.took(),
                        wish.audits(),
                        wish.sql()));
    }

    private static List<SnapshotEvent> record(
            SnapshotState state, RecordEmptyIntervals wish, Liveness liveness) {
        Pushed latest = requirePushed(state, wish.version());
        Intervals range = Intervals.of(wish.range());
        if (!Grid.holds(latest, wish.range())) {
            throw new Refused(new Refusal.OutsideGrid(wish.version(), range));
        }
        requireFree(state, wish.version(), wish.devVersion(), range, wish.run(), liveness);
        return state.covered(wish.devVersion()).covers(wish.range())
                ? List.of()
                : List.of(
                        new IntervalsCompleted(
                                wish.version(),
                                wish.devVersion(),
                                range,
                                null,
                                wish.run(),
                                null,
                                Duration.ZERO,
                                List.of()));
    }

    private static List<SnapshotEvent> invalidate(SnapshotState state, InvalidateIntervals wish) {
        requirePushed(state, wish.version());
        Intervals lost = state.covered().intersect(wish.ranges());
        return lost.isEmpty()
                ? List.of()
                : List.of(new IntervalsInvalidated(wish.version(), lost, wish.run(), wish.why()));
    }

    /// What is not covered will be computed anyway; that the moment has asked is remembered all the
    /// same, because it asks once.
    private static List<SnapshotEvent> mark(SnapshotState state, MarkRestatement wish) {
        requirePushed(state, wish.version());
        Intervals again = state.covered().intersect(wish.ranges());
        Instant last = state.restatedAsOf();
        boolean asked = last != null && !wish.asOf().isAfter(last);
        return asked
                ? List.of()
                : List.of(new RestatementMarked(wish.version(), again, wish.asOf(), wish.run()));
    }

    private static List<SnapshotEvent> release(SnapshotState state, ReleaseIntervals wish) {
        requirePushed(state, wish.version());
        return state.reserved().stream().anyMatch(claim -> claim.run().equals(wish.run()))
                ? List.of(new IntervalsReleased(wish.version(), wish.run()))
                : List.of();
    }

    private static List<SnapshotEvent> retire(
            SnapshotState state, RetireSnapshot wish, Surroundings around) {
        if (state.pushed(wish.snapshot()) == null) {
            return List.of();
        }
        List<EnvironmentName> holding = around.holding.apply(wish.snapshot());
        if (!holding.isEmpty()) {
            throw new Refused(new Refusal.SnapshotInUse(wish.snapshot(), holding));
        }
        return List.of(new SnapshotRetired(wish.version(), wish.snapshot()));
    }

    /// The table is gone whether we like it or not: a fact is never refused.
    private static List<SnapshotEvent> record(SnapshotState state, RecordTableDropped wish) {
        return state.tables().contains(new Table(wish.devVersion(), wish.table()))
                ? List.of(new PhysicalTableDropped(wish.version(), wish.devVersion(), wish.table()))
                : List.of();
    }

    private static Pushed requirePushed(SnapshotState state, Version version) {
        if (state.snapshots().isEmpty()) {
            throw new Refused(new Refusal.NoSuchVersion(version));
        }
        return state.snapshots().getLast();
    }

    private static void requireFree(
            SnapshotState state,
            Version version,
            @Nullable String devVersion,
            Intervals ranges,
            RunId run,
            Liveness liveness) {
        for (Claim claim : state.reserved()) {
            Intervals both = claim.ranges().intersect(ranges);
            if (Claims.isOn(devVersion).test(claim)
                    && !claim.run().equals(run)
                    && !both.isEmpty()
                    && liveness.isLive(claim.run())) {
                throw new Refused(new Refusal.HeldByAnotherRun(version, both, claim.run()));
            }
        }
    }

    /// Whoever asked what is covered may have asked before another run completed it. What this run
    /// has completed itself it may say again.
    private static void requireMissing(SnapshotState state, ReserveIntervals wish) {
        Intervals own = Claims.of(state.done(), wish.run(), wish.devVersion());
        Intervals covered = state.covered(wish.devVersion()).minus(wish.recomputed());
        Intervals twice = covered.minus(own).intersect(wish.ranges());
        if (!twice.isEmpty()) {
            throw new Refused(new Refusal.AlreadyCovered(wish.version(), twice));
        }
    }

    /// The state after an event.
    public static SnapshotState evolve(SnapshotState state, SnapshotEvent event) {
        return SnapshotEvolution.evolve(state, event);
    }
}
