package dev.waymark.planning.diff;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A model as the plan would have it, beside what the environment has.
///
/// @param id of its snapshot, which takes a while to find out
/// @param parents the snapshots that it reads; through embedded ones also what those read
/// @param stored the same snapshot, when the state knows it already
/// @param before what the environment has of this name; null for nothing
/// @param modification how the two differ
/// @param comparison of the two where the model's own hashes differ; null otherwise
public record Node(
        SnapshotId id,
        Model model,
        Fingerprint fingerprint,
        SortedSet<SnapshotId> parents,
        @Nullable StoredSnapshot stored,
        @Nullable StoredSnapshot before,
        Modification modification,
        @Nullable ModelComparison comparison) {

    public ModelName name() {
        return model.name();
    }

    public boolean isNew() {
        return stored == null;
    }

    /// In the environment as another snapshot.
    public boolean isModified() {
        return modification != Modification.NONE && modification != Modification.ADDED;
    }

    /// The other snapshot that the environment has.
    ///
    /// @throws IllegalStateException unless it [is modified][#isModified()]
    public Snapshot old() {
        if (before == null) {
            throw new IllegalStateException(name() + " is not in the environment");
        }
        return before.snapshot();
    }
}
