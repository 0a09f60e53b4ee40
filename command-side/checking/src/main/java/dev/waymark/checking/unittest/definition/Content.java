package dev.waymark.checking.unittest.definition;

import dev.waymark.checking.unittest.cell.Cell;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// What a table of a test holds.
public sealed interface Content {

    /// Rows as they were written; a column that a row leaves out is NULL in it.
    record Rows(List<SequencedMap<String, Cell>> rows) implements Content {

        /// Every column that any row has, in the order of their first appearance.
        public SequencedSet<String> columns() {
            SequencedSet<String> columns = new LinkedHashSet<>();
            rows.forEach(row -> columns.addAll(row.keySet()));
            return columns;
        }
    }

    /// @param sql in the dialect of the test's warehouse
    record Query(String sql) implements Content {}
}
