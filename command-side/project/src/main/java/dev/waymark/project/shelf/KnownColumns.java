package dev.waymark.project.shelf;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.pack.PackedModel;
import dev.waymark.kernel.pack.Sink;
import dev.waymark.kernel.pack.Source;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Columns of one model, and what they were told from beside its own file.
///
/// @param sources digest of the columns of each model that it reads and whose columns are known
/// @param columns null when nobody can tell them
/// @param digest of the columns
public record KnownColumns(
        SortedMap<ModelName, Digest> sources, @Nullable List<Column> columns, Digest digest) {

    public static KnownColumns of(
            SortedMap<ModelName, Digest> sources, @Nullable List<Column> columns) {
        Sink written = new Sink().maybe(columns, PackedModel::writeColumns);
        return new KnownColumns(sources, columns, Digest.of(written));
    }

    void write(Sink to) {
        to.each(sources.entrySet(), (s, e) -> e.getValue().write(s.text(e.getKey().value())));
        to.maybe(columns, PackedModel::writeColumns);
        digest.write(to);
    }

    static KnownColumns read(Source from) {
        SortedMap<ModelName, Digest> sources = new TreeMap<>();
        for (int left = from.number(); left > 0; left--) {
            sources.put(ModelName.shared(from.text()), Digest.read(from));
        }
        return new KnownColumns(sources, from.maybe(PackedModel::columns), Digest.read(from));
    }
}
