package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.ReleaseIntervals;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives back the intervals that a run has reserved and will not complete.
final class Reservations {

    private final Ports ports;

    Reservations(Ports ports) {
        this.ports = ports;
    }

    void release(Plan plan, Map<SnapshotId, Snapshot> snapshots, RunId run, Provenance by) {
        for (Version version : reservable(plan, snapshots)) {
            try {
                ports.send(new ReleaseIntervals(version, run), by);
            } catch (Refused refused) {
                // Never pushed, so never reserved: there is nothing to give back.
                if (!(refused.refusal() instanceof Refusal.NoSuchVersion)) {
                    throw refused;
                }
            }
        }
    }

    private static Set<Version> reservable(Plan plan, Map<SnapshotId, Snapshot> snapshots) {
        return plan.work().stream()
                .map(Backfill::snapshot)
                .map(snapshots::get)
                .filter(Objects::nonNull)
                .map(Snapshot::versionKey)
                .collect(Collectors.toSet());
    }
}
