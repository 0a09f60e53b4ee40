package dev.waymark.projections.audit;

import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import java.util.stream.Collectors;

/// Which snapshots prod runs from now on, as sentences for people.
final class Switchover {

    /// So many are called by their names.
    private static final int NAMED = 3;

    private Switchover() {}

    static String of(SnapshotsSwitched e) {
        return runs(e) + told(" It no longer runs %s.", e.paused()) + altered(e);
    }

    private static String runs(SnapshotsSwitched e) {
        return e.unpaused().isEmpty()
                ? "%s runs nothing new.".formatted(e.environment())
                : "%s runs %s since %s.".formatted(e.environment(), names(e.unpaused()), e.since());
    }

    private static String altered(SnapshotsSwitched e) {
        return told(" The tables of %s have been altered since.", e.unrestorable());
    }

    private static String told(String sentence, List<SnapshotId> ids) {
        return ids.isEmpty() ? "" : sentence.formatted(names(ids));
    }

    private static String names(List<SnapshotId> ids) {
        return ids.size() > NAMED
                ? ids.size() + " snapshots"
                : ids.stream().map(SnapshotId::toString).collect(Collectors.joining(", "));
    }
}
