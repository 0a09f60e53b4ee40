package dev.waymark.planning.interval;

import dev.waymark.kernel.model.ModelName;

/// A unit of work of a backfill, as something that others wait for (semantics 7.3).
public sealed interface WorkItem {

    ModelName model();

    /// Making the empty table before anything is written.
    record Creation(ModelName model) implements WorkItem {}

    /// Computing one batch.
    ///
    /// @param index from 0, in order of time
    record Evaluation(ModelName model, long index) implements WorkItem {}

    /// The end of all batches of a model that has several.
    record AllBatches(ModelName model) implements WorkItem {}
}
