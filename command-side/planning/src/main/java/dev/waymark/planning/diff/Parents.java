package dev.waymark.planning.diff;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.candidate.Candidates;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The snapshots that each model reads: its direct parents, and in addition what embedded parents
/// read, because their text is put in place of theirs (semantics 2.2).
final class Parents {

    private Parents() {}

    static Map<ModelName, SortedSet<SnapshotId>> of(Candidates candidates) {
        Map<ModelName, SortedSet<SnapshotId>> parents = new HashMap<>();
        for (ModelName name : candidates.graph().sorted()) {
            SortedSet<SnapshotId> read = new TreeSet<>();
            for (ModelName parent : candidates.graph().parents(name)) {
                read.add(candidates.id(parent));
                if (candidates.model(parent).kind() instanceof Kind.Embedded) {
                    read.addAll(parents.getOrDefault(parent, new TreeSet<>()));
                }
            }
            parents.put(name, read);
        }
        return parents;
    }
}
