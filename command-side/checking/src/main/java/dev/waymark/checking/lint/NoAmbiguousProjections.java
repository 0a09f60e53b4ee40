package dev.waymark.checking.lint;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.sql.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Outputs without a name, where SQLMesh does not give them one, and outputs of the same name.
record NoAmbiguousProjections() implements Rule {

    @Override
    public String name() {
        return "noambiguousprojections";
    }

    @Override
    public List<String> check(Subject subject) {
        Sql.Query query = subject.query();
        List<Column> columns = query == null ? null : subject.sql().columns(query);
        if (query == null || columns == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (!subject.isOptimised()) {
            found.addAll(unnamed(columns, query));
        }
        found.addAll(repeated(columns));
        return found.stream().limit(1).toList();
    }

    private static List<String> unnamed(List<Column> columns, Sql.Query query) {
        List<String> written = SelectList.of(query.text(), query.dialect()).texts();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < columns.size() && columns.size() == written.size(); i++) {
            String text = written.get(i);
            if (columns.get(i).name().equals("_col_" + i) && !text.contains("_col_" + i)) {
                found.add(
                        "Outer projection '%s' must have inferrable names or explicit aliases."
                                .formatted(text));
            }
        }
        return found;
    }

    private static List<String> repeated(List<Column> columns) {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .map(Column::name)
                .filter(name -> !seen.add(name))
                .map("Found duplicate outer select name '%s'"::formatted)
                .toList();
    }
}
