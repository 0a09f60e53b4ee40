package dev.waymark.checking.unittest.definition;

import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.project.UnitTest;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A unit test, understood (semantics 1.15).
///
/// @param schema of its views; null for one of its own
/// @param gateway whose test connection it runs on; null for the selected one
/// @param inputs by full name
/// @param query what the model gives; null when only CTEs are looked at
/// @param ctes what they give, by folded name
public record Definition(
        UnitTest test,
        Model model,
        @Nullable String description,
        @Nullable String schema,
        @Nullable String gateway,
        SortedMap<ModelName, Input> inputs,
        @Nullable Expected query,
        SequencedMap<String, Expected> ctes,
        Variables variables) {

    /// @param types of columns, by folded name, in the dialect of the test's warehouse
    public record Input(Content content, SortedMap<String, String> types) {}

    /// @param partial whether only the columns that are written are compared
    public record Expected(Content content, boolean partial) {}

    /// @param start as written; null when not given
    /// @param execution as written; when given, the current date and time are held still
    /// @param moments values of single time variables: `start_ds`
    /// @param values of all other variables, by lower-case name
    public record Variables(
            @Nullable String start,
            @Nullable String end,
            @Nullable String execution,
            SortedMap<String, Cell> moments,
            SortedMap<String, Cell> values) {}
}
