package dev.waymark.warehouse;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What a table or view carries besides its columns and rows (semantics 1.7, 7.6).
///
/// @param comment null for none
/// @param columnComments column to comment; those of columns that are not there are passed over, as
///   a description must not hinder a deployment
public record Dress(@Nullable String comment, SortedMap<String, String> columnComments) {

    /// Nothing is said.
    public static final Dress PLAIN = new Dress(null, Collections.emptySortedMap());

    /// Whether there is a comment on anything.
    public boolean isCommented() {
        return comment != null || !columnComments.isEmpty();
    }
}
