package dev.waymark.planning.column;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns that were found when the project was read.
public record ProjectColumns(Project project) implements ColumnLookup {

    @Override
    public @Nullable List<Column> of(ModelName name) {
        List<Column> read = project.columns().get(name);
        Model model = project.models().get(name);
        return read != null || model == null ? read : declared(model);
    }

    private static @Nullable List<Column> declared(Model model) {
        List<Column> declared = model.columns();
        if (declared == null && model.body() instanceof Body.SeedRows seed) {
            return seed.columnHashes().keySet().stream().map(n -> new Column(n, null)).toList();
        }
        return declared;
    }
}
