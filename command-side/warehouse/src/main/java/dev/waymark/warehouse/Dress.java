package dev.waymark.warehouse;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What a table or view carries besides its columns and rows (semantics 1.7, 7.6).
///
/// @param comment null for none
/// @param columnComments column to comment; those of columns that are not there are passed over, as
///   a description must not hinder a deployment
/// @param properties of the engine, as plain texts by name; those that it does not have are passed
///   over, and what it has and nobody speaks of stays
/// @param grants privilege to those who have it and nobody else; null to leave that as it is. An
///   engine without rights passes them over
public record Dress(
        @Nullable String comment,
        SortedMap<String, String> columnComments,
        SortedMap<String, String> properties,
        @Nullable SortedMap<String, SortedSet<String>> grants) {

    /// Nothing is said.
    public static final Dress PLAIN = described(null, Collections.emptySortedMap());

    /// Comments, and nothing else.
    public static Dress described(
            @Nullable String comment, SortedMap<String, String> columnComments) {
        return new Dress(comment, columnComments, Collections.emptySortedMap(), null);
    }

    /// The same with other properties.
    public Dress having(SortedMap<String, String> others) {
        return new Dress(comment, columnComments, others, grants);
    }

    /// The same with other rights.
    public Dress granting(@Nullable SortedMap<String, SortedSet<String>> others) {
        return new Dress(comment, columnComments, properties, others);
    }

    /// Whether there is a comment on anything.
    public boolean isCommented() {
        return comment != null || !columnComments.isEmpty();
    }
}
