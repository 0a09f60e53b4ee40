package dev.waymark.kernel.snapshot;

import dev.waymark.kernel.model.ModelName;
import java.util.Comparator;

/// Names the physical table of a model that one or several snapshots share. Intervals belong to
/// versions (semantics 14.1, 5).
///
/// @param model whose table it is
/// @param value decimal hash, or a pinned version
public record Version(ModelName model, String value) implements Comparable<Version> {

    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::model).thenComparing(Version::value);

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    /// The id of the event stream that guards this version.
    @Override
    public String toString() {
        return model + "@" + value;
    }
}
