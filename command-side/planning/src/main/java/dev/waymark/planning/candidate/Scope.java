package dev.waymark.planning.candidate;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.column.ColumnLookup;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What a plan is about.
///
/// @param candidates its models
/// @param base what they are compared with
/// @param baseColumns columns of the base's models
/// @param restated models to compute again; empty for none
/// @param backfilled models that the user limited the backfill to; null for no limit
/// @param mayDestroy forward-only models that may lose columns (semantics 3.11)
/// @param mayAdd forward-only models that may gain columns
public record Scope(
        Candidates candidates,
        StartingPoint base,
        ColumnLookup baseColumns,
        SortedSet<ModelName> restated,
        @Nullable SortedSet<ModelName> backfilled,
        SortedSet<ModelName> mayDestroy,
        SortedSet<ModelName> mayAdd) {}
