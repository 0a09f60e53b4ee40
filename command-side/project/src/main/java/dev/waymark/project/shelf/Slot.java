package dev.waymark.project.shelf;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import dev.waymark.kernel.snapshot.OwnHashes;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The place of what is known of one model beside what its file says: its columns, and its hashes.
/// Used by one thread at a time.
public final class Slot {

    private @Nullable KnownColumns known;
    private @Nullable OwnHashes hashes;
    private boolean sourcesCompared;
    private boolean changed;

    private Slot(@Nullable KnownColumns known, @Nullable OwnHashes hashes) {
        this.known = known;
        this.hashes = hashes;
    }

    /// One that knows nothing yet.
    public static Slot empty() {
        return new Slot(null, null);
    }

    /// The columns, told anew only when those of a source are others than before.
    ///
    /// @param sources digests of what is known of the sources
    /// @param telling null when nobody can tell
    public KnownColumns columns(
            SortedMap<ModelName, Digest> sources, Supplier<@Nullable List<Column>> telling) {
        sourcesCompared = true;
        KnownColumns before = known;
        if (before != null && before.sources().equals(sources)) {
            return before;
        }
        KnownColumns told = KnownColumns.of(sources, telling.get());
        known = told;
        hashes = null;
        changed = true;
        return told;
    }

    /// The hashes, told anew only when the columns of a source are others than before. Kept only of
    /// a model whose sources were compared, by [#columns].
    public OwnHashes hashes(Supplier<OwnHashes> telling) {
        if (!sourcesCompared) {
            return telling.get();
        }
        OwnHashes told = hashes;
        if (told == null) {
            told = telling.get();
            hashes = told;
            changed = true;
        }
        return told;
    }

    boolean hasChanged() {
        return changed;
    }

    void write(Sink to) {
        to.maybe(known, (s, told) -> told.write(s));
        to.maybe(hashes, (s, told) -> s.text(told.data()).text(told.metadata()));
    }

    static Slot read(Source from) {
        return new Slot(
                from.maybe(KnownColumns::read), from.maybe(s -> new OwnHashes(s.text(), s.text())));
    }
}
