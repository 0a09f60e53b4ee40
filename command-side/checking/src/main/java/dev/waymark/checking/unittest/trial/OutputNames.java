package dev.waymark.checking.unittest.trial;

import dev.waymark.checking.unittest.compare.Frame;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.project.Project;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns that a model's query is said to have.
///
/// @param known as the project knows them, those that the kind adds left out; null when it does not
/// @param declared whether the user wrote them
record OutputNames(@Nullable List<String> known, boolean declared) {

    static OutputNames of(Model model, Project project) {
        List<Column> columns = project.columns().get(model.name());
        List<String> added = added(model.kind());
        List<String> known =
                columns == null
                        ? null
                        : columns.stream()
                                .map(Column::name)
                                .filter(name -> !added.contains(name))
                                .toList();
        return new OutputNames(known, model.columns() != null);
    }

    private static List<String> added(Kind kind) {
        return switch (kind) {
            case Kind.ScdType2ByTime it -> List.of(it.scd().validFrom(), it.scd().validTo());
            case Kind.ScdType2ByColumn it -> List.of(it.scd().validFrom(), it.scd().validTo());
            default -> List.of();
        };
    }

    /// The rows under the names that SQLMesh would give: `_col_1` for an output that has none,
    /// where the engine has its own idea.
    Frame given(Frame rows) {
        if (known == null || declared || known.size() != rows.columns().size()) {
            return rows;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            String own = rows.columns().get(i);
            boolean named = known.get(i).equals("_col_" + i) && own.matches("\\w+");
            names.add(named ? own : known.get(i));
        }
        return rows.named(names);
    }

    /// @param given names of the rows after [#given(Frame)]
    List<String> expected(List<String> given) {
        boolean same = known != null && !declared && known.size() == given.size();
        return known == null || same ? given : known;
    }
}
