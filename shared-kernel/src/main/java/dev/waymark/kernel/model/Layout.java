package dev.waymark.kernel.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// How and where the rows of a model lie.
///
/// @param partitionedBy expressions as SQL, the time column first where the kind asks for it
/// @param physicalSchema schema of the versioned tables, after the project's mapping
/// @param physicalVersion pinned version, only for forward-only models
/// @param physicalProperties SQL texts by name
/// @param stamp any text; another one makes another version
/// @param gateway named by the model; null for the selected one
public record Layout(
        @Nullable String tableFormat,
        @Nullable String storageFormat,
        List<String> partitionedBy,
        List<String> clusteredBy,
        String physicalSchema,
        @Nullable String physicalVersion,
        SortedMap<String, String> physicalProperties,
        SortedMap<String, String> virtualProperties,
        SortedMap<String, String> sessionProperties,
        @Nullable String stamp,
        @Nullable String gateway) {

    /// One of which nothing more is said than where its tables lie.
    public static Layout in(String physicalSchema) {
        return new Layout(
                null,
                null,
                List.of(),
                List.of(),
                physicalSchema,
                null,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                null,
                null);
    }

    /// The same with another stamp.
    public Layout stamped(@Nullable String other) {
        return new Layout(
                tableFormat,
                storageFormat,
                partitionedBy,
                clusteredBy,
                physicalSchema,
                physicalVersion,
                physicalProperties,
                virtualProperties,
                sessionProperties,
                other,
                gateway);
    }
}
