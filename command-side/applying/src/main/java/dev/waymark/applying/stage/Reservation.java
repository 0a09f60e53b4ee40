package dev.waymark.applying.stage;

import dev.waymark.applying.Deployment;
import dev.waymark.applying.Ports;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.Stopped;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.ReserveIntervals;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The right to compute: one table is written by one run at a time, whichever environment it
/// deploys to. Waits while another living run computes the same ranges, and then leaves out what
/// that run has completed.
public final class Reservation {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Ports ports;
    private final Deployment deployment;
    private final RunListener listener;
    private final Supplier<Optional<StopCause>> stop;
    private final Map<SnapshotId, Held> held = new ConcurrentHashMap<>();
    private final Set<SnapshotId> recorded = ConcurrentHashMap.newKeySet();

    public Reservation(
            Ports ports,
            Deployment deployment,
            RunListener listener,
            Supplier<Optional<StopCause>> stop) {
        this.ports = ports;
        this.deployment = deployment;
        this.listener = listener;
        this.stop = stop;
    }

    /// What is ours to compute.
    ///
    /// @param open what is still to be computed of a backfill
    /// @param fresh whether nothing was covered but what it computes again
    record Held(Intervals open, boolean fresh) {

        private static Held of(Backfill backfill, Intervals covered) {
            Intervals kept = covered.minus(backfill.recomputed());
            return new Held(backfill.missing().minus(kept), kept.isEmpty());
        }
    }

    /// Reserves all ranges of a backfill at its first batch.
    ///
    /// @param prepare done once they are ours, before any batch
    Held hold(Snapshot snapshot, Backfill backfill, Batch first, Runnable prepare) {
        return held.computeIfAbsent(
                snapshot.id(),
                _ -> {
                    Held ours = reserve(snapshot, backfill, first);
                    prepare.run();
                    return ours;
                });
    }

    /// Does something at most once for a snapshot.
    void once(Snapshot snapshot, Runnable work) {
        if (recorded.add(snapshot.id())) {
            work.run();
        }
    }

    private Held reserve(Snapshot snapshot, Backfill backfill, Batch first) {
        while (true) {
            Held held = Held.of(backfill, covered(snapshot, backfill));
            try {
                if (!held.open().isEmpty()) {
                    send(snapshot, backfill, held.open());
                }
                return held;
            } catch (Refused refused) {
                wait(refused, first);
            }
        }
    }

    private void send(Snapshot snapshot, Backfill backfill, Intervals ranges) {
        ports.commands()
                .send(
                        new ReserveIntervals(
                                snapshot.versionKey(),
                                backfill.dev() ? snapshot.devVersion() : null,
                                ranges,
                                deployment.run()),
                        deployment.by().at(ports.clock().instant()));
    }

    private void wait(Refused refused, Batch first) {
        if (!(refused.refusal() instanceof Refusal.HeldByAnotherRun other)) {
            throw refused;
        }
        stop.get()
                .ifPresent(cause -> {
                    throw new Stopped(cause);
                });
        listener.on(new Progress.Waiting(first, other.holder()));
        ports.patience().rest(PAUSE);
    }

    private Intervals covered(Snapshot snapshot, Backfill backfill) {
        return ports.answers().ask(new SnapshotsOf(new TreeSet<>(Set.of(snapshot.id())))).stream()
                .map(StoredSnapshot::coverage)
                .findFirst()
                .orElse(Coverage.NONE)
                .of(backfill.dev());
    }
}
