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
import dev.waymark.kernel.message.SnapshotCommand.OfVersion;
import dev.waymark.kernel.message.SnapshotCommand.ReserveIntervals;
import dev.waymark.kernel.message.SnapshotCommand.Together;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    private final Map<SnapshotId, Held> ahead = new ConcurrentHashMap<>();

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

    /// Reserves all ranges of some backfills that are about to begin, in one transaction. Where
    /// another run computes any of them, each waits for its own.
    void ahead(List<Backfill> soon) {
        List<Backfill> fresh =
                soon.stream().filter(backfill -> !isKnown(backfill.snapshot())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        try {
            ahead.putAll(ask(fresh));
        } catch (Refused refused) {
            // whoever begins asks again, and hears why
        }
    }

    private boolean isKnown(SnapshotId snapshot) {
        return ahead.containsKey(snapshot) || held.containsKey(snapshot);
    }

    /// The right to compute a backfill, asked for at its first batch unless it was given ahead.
    ///
    /// @param prepare done once its ranges are ours, before any batch
    Held hold(Snapshot snapshot, Backfill backfill, Batch first, Runnable prepare) {
        return held.computeIfAbsent(
                snapshot.id(),
                id -> {
                    Held given = ahead.get(id);
                    Held ours = given == null ? reserve(backfill, first) : given;
                    prepare.run();
                    return ours;
                });
    }

    private Held reserve(Backfill backfill, Batch first) {
        while (true) {
            try {
                return ask(List.of(backfill)).values().iterator().next();
            } catch (Refused refused) {
                heed(refused, first);
            }
        }
    }

    /// What is missing of them is ours afterwards, of all or of none.
    private Map<SnapshotId, Held> ask(List<Backfill> backfills) {
        Map<SnapshotId, Coverage> covered = coverage(backfills);
        Map<SnapshotId, Held> ours = new HashMap<>();
        List<OfVersion> wishes = new ArrayList<>();
        for (Backfill backfill : backfills) {
            Held open = Held.of(backfill, covered(backfill, covered));
            ours.put(backfill.snapshot(), open);
            if (!open.open().isEmpty()) {
                wishes.add(wish(backfill, open));
            }
        }
        if (!wishes.isEmpty()) {
            ports.send(new Together(wishes), deployment.by());
        }
        return ours;
    }

    private ReserveIntervals wish(Backfill backfill, Held ours) {
        Snapshot snapshot = deployment.snapshot(backfill.snapshot());
        return new ReserveIntervals(
                snapshot.versionKey(),
                snapshot.devVersion(backfill.dev()),
                ours.open(),
                backfill.recomputed(),
                deployment.run());
    }

    /// What another run completed after it was asked what is missing is left out the next time;
    /// what another run computes is waited for.
    private void heed(Refused refused, Batch first) {
        stop.get()
                .ifPresent(cause -> {
                    throw new Stopped(cause);
                });
        if (refused.refusal() instanceof Refusal.HeldByAnotherRun other) {
            listener.on(new Progress.Waiting(first, other.holder()));
            ports.patience().rest(PAUSE);
        } else if (!(refused.refusal() instanceof Refusal.AlreadyCovered)) {
            throw refused;
        }
    }

    private static Intervals covered(Backfill backfill, Map<SnapshotId, Coverage> covered) {
        return covered.getOrDefault(backfill.snapshot(), Coverage.NONE).of(backfill.dev());
    }

    private Map<SnapshotId, Coverage> coverage(List<Backfill> backfills) {
        SortedSet<SnapshotId> ids = new TreeSet<>();
        backfills.forEach(backfill -> ids.add(backfill.snapshot()));
        return ports.answers().ask(new SnapshotsOf(ids)).stream()
                .collect(
                        Collectors.toMap(
                                stored -> stored.snapshot().id(), StoredSnapshot::coverage));
    }
}
