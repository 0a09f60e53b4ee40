package dev.waymark.kernel.sql;

import java.util.List;

/// How a query compares with its earlier form.
public sealed interface Likeness {

    /// Same meaning in SQLMesh's eyes.
    record Same() implements Likeness {}

    /// All old projections are there, in their order; some were added.
    ///
    /// @param added names or texts of the new projections
    record OnlyAdditions(List<String> added) implements Likeness {}

    /// Anything else.
    ///
    /// @param where what differs, for people: `WHERE`, `projection amount`
    record Different(String where) implements Likeness {}

    /// At least one side could not be read; treat as different.
    record Unreadable(String why) implements Likeness {}
}
