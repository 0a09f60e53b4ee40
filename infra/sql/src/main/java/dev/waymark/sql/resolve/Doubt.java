package dev.waymark.sql.resolve;

/// Something about a query's columns that is not certain.
///
/// @param reason for people
public record Doubt(Kind kind, String reason) {

    public enum Kind {
        /// Columns of something in FROM are not known; then nothing else can be relied on.
        SOURCE,
        /// A column is of no source, or of several.
        COLUMN,
        /// The name of an output hides a source or a column, so that additions may, too.
        NAME
    }
}
