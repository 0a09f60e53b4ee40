package dev.waymark.warehouse;

import dev.waymark.warehouse.Load.Rows.Merge;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The MERGE of engines that take the standard's: staged rows into a table.
public final class MergeStatement {

    /// They want bare columns on the left in `SET target.a = ...`.
    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)(\\bSET\\s+|,\\s*)target\\.(\"[^\"]+\"|\\w+)(\\s*=)");

    private static final Pattern COLUMN = Pattern.compile("\\w+|\"[^\"]+\"");

    private MergeStatement() {}

    /// @param table as the engine quotes it
    /// @param staged where the rows to merge are
    /// @param columns of those rows, quoted
    /// @throws WarehouseFailure when a key is no column
    public static String of(String table, String staged, Merge rows, List<String> columns) {
        return "MERGE INTO %s AS target USING %s AS source ON %s %s %s"
                .formatted(
                        table,
                        staged,
                        match(rows),
                        matched(rows.matched(), columns),
                        added(columns));
    }

    private static String match(Merge rows) {
        String keys =
                rows.key().stream()
                        .map(MergeStatement::sameOnBothSides)
                        .collect(Collectors.joining(" AND "));
        return rows.filter() == null ? keys : "(" + rows.filter() + ") AND " + keys;
    }

    private static String sameOnBothSides(String key) {
        if (!COLUMN.matcher(key).matches()) {
            throw new WarehouseFailure(
                    WarehouseFailure.Kind.STATEMENT,
                    "A merge goes by columns, not by expressions such as %s.".formatted(key));
        }
        return "target.%s = source.%s".formatted(key, key);
    }

    private static String matched(@Nullable String clauses, List<String> columns) {
        return clauses == null
                ? "WHEN MATCHED THEN UPDATE SET "
                        + columns.stream()
                                .map(column -> column + " = source." + column)
                                .collect(Collectors.joining(", "))
                : ASSIGNED.matcher(clauses).replaceAll("$1$2$3");
    }

    private static String added(List<String> columns) {
        return "WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
                .formatted(
                        String.join(", ", columns),
                        columns.stream()
                                .map(column -> "source." + column)
                                .collect(Collectors.joining(", ")));
    }
}
