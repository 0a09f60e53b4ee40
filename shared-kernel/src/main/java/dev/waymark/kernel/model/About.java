package dev.waymark.kernel.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What is said about a model without changing its rows: metadata only.
///
/// @param references joinable entities as SQL texts, grains included
public record About(
        @Nullable String owner,
        @Nullable String description,
        SortedSet<String> tags,
        SortedMap<String, String> columnDescriptions,
        List<String> grains,
        List<String> references) {

    public static final About NOTHING =
            new About(
                    null,
                    null,
                    Collections.emptySortedSet(),
                    Collections.emptySortedMap(),
                    List.of(),
                    List.of());
}
