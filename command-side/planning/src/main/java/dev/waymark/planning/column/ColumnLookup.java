package dev.waymark.planning.column;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Tells the columns of models by name.
@FunctionalInterface
public interface ColumnLookup {

    /// The output columns in order, types possibly null; null when not even the names are known.
    @Nullable List<Column> of(ModelName name);

    /// The known columns of everything that a model reads.
    default SortedMap<ModelName, List<Column>> sources(Model model) {
        return model.sources(this::of);
    }
}
