package dev.waymark.checking.lint;

import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A model with what rules look at.
///
/// @param rendered its query with macros expanded, as while loading; null when it has none or it
///   cannot be rendered
record Subject(Model model, Project project, Sql sql, @Nullable String rendered) {

    /// As SQLMesh shows names: `"memory"."db"."orders"`.
    static String quoted(ModelName name) {
        return name.parts().stream()
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }

    String name() {
        return quoted(model.name());
    }

    /// Tables of the query of whose columns nothing is known; the model itself is left out.
    SortedSet<ModelName> unknownTables() {
        SortedSet<ModelName> unknown = new TreeSet<>(tables());
        unknown.remove(model.name());
        unknown.removeAll(project.columns().keySet());
        return unknown;
    }

    private SortedSet<ModelName> tables() {
        SortedSet<ModelName> tables = new TreeSet<>();
        if (rendered != null) {
            sql.facts(rendered, model.dialect()).tables().stream()
                    .map(it -> sql.normalise(it, model.dialect(), project.defaultCatalog()))
                    .forEach(tables::add);
        }
        return tables;
    }

    /// Whether SQLMesh says of each column where it comes from, and gives names to outputs.
    boolean isOptimised() {
        return optimise() && unknownTables().isEmpty();
    }

    boolean optimise() {
        return model.body() instanceof Body.Query query && query.optimize();
    }

    /// The rendered query with what is known of its tables; null when there is none.
    Sql.@Nullable Query query() {
        if (rendered == null) {
            return null;
        }
        SortedMap<ModelName, List<Column>> sources = new TreeMap<>(project.columns());
        sources.keySet().retainAll(tables());
        return new Sql.Query(
                rendered, model.dialect(), project.defaultCatalog(), sources, optimise());
    }
}
