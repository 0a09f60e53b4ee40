package dev.waymark.kernel.model;

import org.jspecify.annotations.Nullable;

/// A column of a table or query.
///
/// @param name normalised for the dialect, without quotes
/// @param type as the dialect writes it; null when the SQL alone cannot tell
public record Column(String name, @Nullable String type) {

    /// Fingerprints are made of it: it never changes. Written out, because they ask for the columns
    /// of everything that each model reads.
    @Override
    public String toString() {
        return "Column[name=" + name + ", type=" + type + "]";
    }
}
