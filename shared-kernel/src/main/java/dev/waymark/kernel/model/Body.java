package dev.waymark.kernel.model;

import java.util.List;
import java.util.SortedMap;

/// What a model computes.
public sealed interface Body {

    /// A query with statements around it, all as the user wrote them, macros unexpanded.
    ///
    /// @param text of the query, from its first to its last token; comments inside stay, and so
    ///   does a semicolon that is the last thing of the file
    /// @param before statements run before each batch
    /// @param after statements run after each batch
    /// @param onVirtualUpdate statements run after the view was pointed
    /// @param optimize whether the rendered query is brought into canonical form before it is
    ///   compared
    record Query(
            String text,
            List<String> before,
            List<String> after,
            List<String> onVirtualUpdate,
            boolean optimize)
            implements Body {}

    /// The rows of a seed, kept with the snapshot so that an approved plan inserts what was
    /// reviewed.
    ///
    /// @param csv the file's text
    /// @param columnHashes column name to CRC32 of its parsed values, in file order (semantics 2.3)
    record SeedRows(
            String csv,
            SortedMap<String, String> columnHashes,
            List<String> before,
            List<String> after,
            List<String> onVirtualUpdate)
            implements Body {}

    /// Nothing of its own: an external table.
    record Nothing() implements Body {}

    /// A Python model: recognised, planned around, not evaluated.
    record Python(String entrypoint, String text) implements Body {}
}
