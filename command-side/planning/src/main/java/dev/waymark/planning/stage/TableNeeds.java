package dev.waymark.planning.stage;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.deployability.Deployability;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.pointer.Target;
import dev.waymark.planning.prospect.Prospect;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which tables have to be made, and which kept ones have to change their shape.
final class TableNeeds {

    private final Target target;
    private final Deployability tables;
    private final Set<ModelName> worked;
    private final Set<Version> there;
    private final KeptTables keptTables;

    TableNeeds(PriorState prior, Difference diff, Workload workload, Target target) {
        this.target = target;
        this.tables = workload.deployability();
        this.worked =
                workload.all().stream()
                        .map(work -> work.snapshot().name())
                        .collect(Collectors.toSet());
        this.there = there(prior);
        this.keptTables = new KeptTables(diff);
    }

    /// Everything that gets a view or rows and is not known to have its table; also when nothing of
    /// it is due (semantics 7.3).
    boolean needsTable(Prospect prospect) {
        ModelName name = prospect.name();
        Entry entry = target.entries().get(name);
        boolean wanted = (entry != null && entry.hasView()) || worked.contains(name);
        boolean versioned = tables.isDeployable(name) && tables.isRepresentative(name);
        return wanted
                && !prospect.model().kind().isSymbolic()
                && !(versioned && there.contains(prospect.snapshot().versionKey()));
    }

    /// Kept tables of snapshots that prod does not run yet; where only metadata changed, the table
    /// has its shape already, and may need other comments (semantics 7.6).
    boolean needsMigration(Prospect prospect) {
        Snapshot snapshot = prospect.snapshot();
        Kind kind = prospect.model().kind();
        boolean kept =
                !snapshot.previous().isEmpty()
                        && snapshot.previous().getLast().version().equals(snapshot.version());
        return kept
                && !prospect.isUnpaused()
                && keptTables.change(prospect)
                && !kind.isSymbolic()
                && !(kind instanceof Kind.Seed);
    }

    /// Tables belong to versions: what another snapshot of the same version has is there.
    private static Set<Version> there(PriorState prior) {
        return prior.tablesThere().stream()
                .map(prior.snapshots()::get)
                .filter(Objects::nonNull)
                .map(stored -> stored.snapshot().versionKey())
                .collect(Collectors.toSet());
    }
}
