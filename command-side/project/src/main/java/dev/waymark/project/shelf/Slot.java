package dev.waymark.project.shelf;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The place of one model's columns. Used by one thread at a time.
public final class Slot {

    private @Nullable KnownColumns known;
    private boolean changed;

    private Slot(@Nullable KnownColumns known) {
        this.known = known;
    }

    /// One that knows nothing yet.
    public static Slot empty() {
        return new Slot(null);
    }

    /// The columns, told anew only when those of a source are others than before.
    ///
    /// @param sources digests of what is known of the sources
    /// @param telling null when nobody can tell
    public KnownColumns columns(
            SortedMap<ModelName, Digest> sources, Supplier<@Nullable List<Column>> telling) {
        KnownColumns before = known;
        if (before != null && before.sources().equals(sources)) {
            return before;
        }
        KnownColumns told = KnownColumns.of(sources, telling.get());
        known = told;
        changed = true;
        return told;
    }

    boolean hasChanged() {
        return changed;
    }

    void write(Sink to) {
        to.maybe(known, (s, told) -> told.write(s));
    }

    static Slot read(Source from) {
        return new Slot(from.maybe(KnownColumns::read));
    }
}
