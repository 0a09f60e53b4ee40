package dev.waymark.sql.resolve;

import org.jspecify.annotations.Nullable;

/// Something about a query's columns that is not certain.
///
/// @param reason for people
/// @param column that cannot be resolved, for certain; null for any other doubt
public record Doubt(Kind kind, String reason, @Nullable String column) {

    Doubt(Kind kind, String reason) {
        this(kind, reason, null);
    }

    public enum Kind {
        /// Columns of something in FROM are not known; then nothing else can be relied on.
        SOURCE,
        /// A column is of no source, or of several.
        COLUMN,
        /// The name of an output hides a source or a column, so that additions may, too.
        NAME
    }
}
