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
    private final Map<SnapshotId, Intervals> held = new ConcurrentHashMap<>();
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

    /// Reserves all ranges of a backfill at its first batch.
    ///
    /// @param prepare done once they are ours, before any batch
    /// @return what is still to be computed of it
    Intervals hold(Snapshot snapshot, Backfill backfill, Batch first, Runnable prepare) {
        return held.computeIfAbsent(
                snapshot.id(),
                _ -> {
                    Intervals open = reserve(snapshot, backfill, first);
                    prepare.run();
                    return open;
                });
    }

    /// Whether nothing is covered but what a backfill computes again.
    boolean isFresh(Snapshot snapshot, Backfill backfill) {
        return covered(snapshot, backfill).minus(backfill.recomputed()).isEmpty();
    }

    /// Does something at most once for a snapshot.
    void once(Snapshot snapshot, Runnable work) {
        if (recorded.add(snapshot.id())) {
            work.run();
        }
    }

    private Intervals reserve(Snapshot snapshot, Backfill backfill, Batch first) {
        while (true) {
            Intervals open =
                    backfill.missing()
                            .minus(covered(snapshot, backfill).minus(backfill.recomputed()));
            try {
                if (!open.isEmpty()) {
                    send(snapshot, backfill, open);
                }
                return open;
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
