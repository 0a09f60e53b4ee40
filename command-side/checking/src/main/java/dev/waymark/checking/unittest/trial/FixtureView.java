package dev.waymark.checking.unittest.trial;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.compare.UnknownColumns;
import dev.waymark.checking.unittest.definition.Content;
import dev.waymark.checking.unittest.definition.Definition.Input;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query behind the view that takes the place of a table.
///
/// @param known columns of the table, types possibly null; null when nothing is known
record FixtureView(Sql sql, Warehouse warehouse, ModelName table, @Nullable List<Column> known) {

    /// @throws TrialError when the rows have columns that the table has not
    String query(Input input) {
        return switch (input.content()) {
            case Content.Rows rows -> ofRows(rows, types(input.types()));
            case Content.Query query -> ofQuery(query.sql(), types(input.types()));
        };
    }

    private SortedMap<String, String> types(SortedMap<String, String> written) {
        SortedMap<String, String> types = new TreeMap<>();
        columns()
                .forEach(column -> {
                    if (column.type() != null) {
                        types.put(column.name(), column.type());
                    }
                });
        types.putAll(written);
        return types;
    }

    private List<Column> columns() {
        return known == null ? List.of() : known;
    }

    private String ofRows(Content.Rows rows, SortedMap<String, String> types) {
        SequencedSet<String> names = names(types);
        if (!isWhollyKnown() && !rows.rows().isEmpty()) {
            learn(rows.rows().getFirst(), names, types);
        }
        UnknownColumns.among(rows.columns(), names)
                .ifPresent(problem -> {
                    throw new TrialError("Input '" + table + "': " + problem);
                });
        if (names.isEmpty()) {
            throw new TrialError(
                    "Nothing is known of the columns of '%s': give `columns` or a row."
                            .formatted(table));
        }
        return rows.rows().isEmpty()
                ? select(names, types, new TreeMap<>()) + " WHERE 1 = 0"
                : rows.rows().stream()
                        .map(row -> select(names, types, row))
                        .collect(Collectors.joining(" UNION ALL "));
    }

    private boolean isWhollyKnown() {
        return known != null && known.stream().allMatch(column -> column.type() != null);
    }

    private SequencedSet<String> names(SortedMap<String, String> types) {
        SequencedSet<String> names = new LinkedHashSet<>();
        columns().forEach(column -> names.add(column.name()));
        names.addAll(types.keySet());
        return names;
    }

    /// What is not known of a table is taken from the first row, as in SQLMesh.
    private void learn(
            Map<String, Cell> first, SequencedSet<String> names, SortedMap<String, String> types) {
        names.addAll(first.keySet());
        first.forEach((name, cell) -> {
            String type = SqlLiterals.type(cell);
            if (cell.isNothing() && !types.containsKey(name)) {
                throw new TrialError(
                        "Failed to infer the data type of column '%s' for '%s': set it in `columns` of the test or of the external model, or cast the column in its model."
                                .formatted(name, table));
            } else if (type != null) {
                types.putIfAbsent(name, type);
            }
        });
    }

    private String select(
            SequencedSet<String> names, SortedMap<String, String> types, Map<String, Cell> row) {
        SqlLiterals literals = new SqlLiterals(warehouse.dialect());
        return names.stream()
                .map(name ->
                        literals.of(row.getOrDefault(name, Cell.NOTHING), types.get(name))
                                + " AS "
                                + quoted(name))
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    private String ofQuery(String query, SortedMap<String, String> types) {
        List<String> given = warehouse.describe(query).stream().map(Column::name).toList();
        List<String> select = new ArrayList<>();
        for (String name : given) {
            String folded = sql.normalise(quoted(name), warehouse.dialect(), "").table();
            select.add(cast(quoted(name), types.get(folded)) + " AS " + quoted(folded));
        }
        for (String name : names(types)) {
            if (given.stream().noneMatch(name::equalsIgnoreCase)) {
                select.add(cast("NULL", types.get(name)) + " AS " + quoted(name));
            }
        }
        return "SELECT " + String.join(", ", select) + " FROM (" + query + "\n) AS given";
    }

    private static String cast(String expression, @Nullable String type) {
        return type == null ? expression : "CAST(%s AS %s)".formatted(expression, type);
    }

    private String quoted(String name) {
        return sql.quote(name, warehouse.dialect());
    }
}
