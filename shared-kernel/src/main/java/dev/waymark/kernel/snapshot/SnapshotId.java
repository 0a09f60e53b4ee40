package dev.waymark.kernel.snapshot;

import dev.waymark.kernel.model.ModelName;
import org.jspecify.annotations.Nullable;

/// Names one immutable version of a model.
///
/// @param identifier hash of the whole fingerprint, decimal
public record SnapshotId(ModelName name, String identifier) implements Comparable<SnapshotId> {

    @Override
    public int compareTo(SnapshotId other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? identifier.compareTo(other.identifier) : byName;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SnapshotId id
                        && identifier.equals(id.identifier)
                        && name.equals(id.name));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + identifier.hashCode();
    }

    @Override
    public String toString() {
        return name + "@" + identifier;
    }
}
