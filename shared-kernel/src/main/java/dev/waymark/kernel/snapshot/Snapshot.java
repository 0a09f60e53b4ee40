package dev.waymark.kernel.snapshot;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// One immutable, categorised version of a model: what is pushed, promoted and run.
///
/// @param fingerprint its identity, together with the name
/// @param model what the user wrote
/// @param parents the snapshots that it reads (semantics 2.2)
/// @param category what the change that made it means
/// @param forwardOnly whether the change keeps the table although rows change from now on
/// @param version value of the [Version] whose table it uses
/// @param devVersion names the separate dev table that a preview writes
/// @param table the versioned table
/// @param devTable the table of previews
/// @param previous the versions that this model had before, oldest first, ten at most
/// @param effectiveFrom a forward-only change recomputes from here; null for none (semantics 3.9)
/// @param timeToLive relative expression: how long it outlives its last use
public record Snapshot(
        Fingerprint fingerprint,
        Model model,
        SortedSet<SnapshotId> parents,
        Category category,
        boolean forwardOnly,
        String version,
        String devVersion,
        TableName table,
        TableName devTable,
        List<PreviousVersion> previous,
        @Nullable Instant effectiveFrom,
        String timeToLive) {

    public ModelName name() {
        return model.name();
    }

    public SnapshotId id() {
        return new SnapshotId(name(), fingerprint.identifier());
    }

    public Version versionKey() {
        return new Version(name(), version);
    }

    /// Keeps the table of the previous snapshot (semantics 2.7).
    public boolean isNoRebuild() {
        return forwardOnly || category.keepsVersion();
    }

    /// Whose dev table is meant: null for the versioned table.
    public @Nullable String devVersion(boolean dev) {
        return dev ? devVersion : null;
    }

    /// The table that is read or written: the versioned one, or the dev table of a preview.
    public TableName table(boolean dev) {
        return dev ? devTable : table;
    }

    /// An earlier form of the same model.
    public record PreviousVersion(
            Fingerprint fingerprint, String version, String devVersion, Category category) {}
}
