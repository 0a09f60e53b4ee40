package dev.waymark.checking.unittest.compare;

import java.util.List;

/// How rows differ from what was expected, as texts for people; NULL is written so.
public sealed interface Difference {

    /// As many rows and columns as expected, with other values in them.
    record Values(List<Value> values) implements Difference {}

    /// Other rows than expected.
    ///
    /// @param missing expected and not given
    /// @param unexpected given and not expected
    record RowSets(List<String> columns, List<List<String>> missing, List<List<String>> unexpected)
            implements Difference {}

    /// @param row from 0, in the order in which the rows were compared
    record Value(int row, String column, String expected, String actual) {}
}
