package dev.waymark.kernel.snapshot;

import dev.waymark.kernel.model.ModelName;
import java.util.Comparator;

/// Names one immutable version of a model.
///
/// @param identifier hash of the whole fingerprint, decimal
public record SnapshotId(ModelName name, String identifier) implements Comparable<SnapshotId> {

    private static final Comparator<SnapshotId> ORDER =
            Comparator.comparing(SnapshotId::name).thenComparing(SnapshotId::identifier);

    @Override
    public int compareTo(SnapshotId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name + "@" + identifier;
    }
}
