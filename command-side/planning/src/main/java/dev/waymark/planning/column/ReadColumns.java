package dev.waymark.planning.column;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of models of a past or mixed state, read off their texts when they are asked for,
/// each once.
///
/// Where a model reads exactly the columns that it read where it came from, what was known there is
/// taken over.
public final class ReadColumns implements ColumnLookup {

    /// What a model sees of itself while its columns are being read.
    private static final Optional<List<Column>> IN_A_CIRCLE = Optional.empty();

    private final ColumnReader reader;
    private final Map<ModelName, Model> models;
    private final Function<ModelName, @Nullable ColumnLookup> origin;
    private final Map<ModelName, Optional<List<Column>>> read = new HashMap<>();

    /// @param models of the state
    /// @param origin where a model's columns are known already; null for nowhere
    public ReadColumns(
            ColumnReader reader,
            Map<ModelName, Model> models,
            Function<ModelName, @Nullable ColumnLookup> origin) {
        this.reader = reader;
        this.models = models;
        this.origin = origin;
    }

    @Override
    public @Nullable List<Column> of(ModelName name) {
        Optional<List<Column>> known = read.get(name);
        if (known == null) {
            read.put(name, IN_A_CIRCLE);
            known = Optional.ofNullable(find(name));
            read.put(name, known);
        }
        return known.orElse(null);
    }

    private @Nullable List<Column> find(ModelName name) {
        Model model = models.get(name);
        if (model == null) {
            return null;
        }
        ColumnLookup home = origin.apply(name);
        boolean same = home != null && home.sources(model).equals(sources(model));
        return home != null && same ? home.of(name) : reader.read(model, this);
    }
}
