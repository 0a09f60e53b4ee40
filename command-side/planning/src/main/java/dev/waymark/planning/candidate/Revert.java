package dev.waymark.planning.candidate;

import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.fingerprint.OwnContent;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Going back to a text whose table a forward-only deployment has altered since: such models get a
/// stamp, which makes new snapshots of them (semantics 3.2).
final class Revert {

    private Revert() {}

    /// The same models, none of them a snapshot that cannot be restored.
    static Candidates apply(Candidates candidates, PriorState prior) {
        Candidates current = candidates;
        List<SnapshotId> lost = unrestorable(current, prior);
        while (!lost.isEmpty()) {
            current = stamped(current, lost);
            lost = unrestorable(current, prior);
        }
        return current;
    }

    private static List<SnapshotId> unrestorable(Candidates candidates, PriorState prior) {
        return candidates.fingerprints().keySet().stream()
                .map(candidates::id)
                .filter(id -> isUnrestorable(prior, id))
                .toList();
    }

    private static boolean isUnrestorable(PriorState prior, SnapshotId id) {
        StoredSnapshot stored = prior.snapshots().get(id);
        return stored != null && stored.unrestorable();
    }

    private static Candidates stamped(Candidates candidates, List<SnapshotId> lost) {
        SortedMap<ModelName, Model> models = new TreeMap<>(candidates.models());
        Map<ModelName, OwnHashes> own = candidates.ownHashes();
        for (SnapshotId id : lost) {
            Model model =
                    models.computeIfPresent(
                            id.name(), (_, m) -> stamped(m, "revert to " + id.identifier()));
            if (model != null) {
                own.put(id.name(), OwnContent.hashes(model, candidates.columns().sources(model)));
            }
        }
        return Candidates.of(models, own, candidates.columns());
    }

    private static Model stamped(Model model, String stamp) {
        return new Model(
                model.name(),
                model.dialect(),
                model.kind(),
                model.schedule(),
                model.body(),
                model.layout().stamped(stamp),
                model.about(),
                model.columns(),
                model.audits(),
                model.auditDefinitions(),
                model.dependsOn(),
                model.variables(),
                model.macros(),
                model.settings(),
                model.project(),
                model.file());
    }
}
