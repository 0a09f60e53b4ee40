package dev.waymark.kernel.environment;

import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import org.jspecify.annotations.Nullable;

/// What an environment says about one model.
///
/// @param snapshot the version of the model that it holds
/// @param version value of the [Version] whose table that snapshot uses
/// @param view the name under which users query it; null when the model is held but not promoted
///   (semantics 14.1, 4)
/// @param table what the view reads; null where there is none: not promoted, or of a kind that has
///   no table of its own
/// @param dev whether readers take the dev table of a preview, promoted or not
/// @param gateway where the view is made; null for the selected one, as ever unless the virtual
///   layer is gateway-managed (semantics 12.1)
public record Entry(
        SnapshotId snapshot,
        String version,
        @Nullable TableName view,
        @Nullable TableName table,
        boolean dev,
        @Nullable String gateway)
        implements Comparable<Entry> {

    public boolean isPromoted() {
        return view != null;
    }

    /// Whether users find a view: it is promoted and has rows to show.
    public boolean hasView() {
        return isPromoted() && table != null;
    }

    public Version versionKey() {
        return new Version(snapshot.name(), version);
    }

    @Override
    public int compareTo(Entry other) {
        return snapshot.compareTo(other.snapshot);
    }
}
