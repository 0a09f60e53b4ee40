package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.projections.store.Latest;
import java.time.Instant;
import java.util.SortedMap;
import java.util.function.Supplier;

/// What the latest generations that were asked for hold.
public final class Generations {

    /// One of ten thousand models weighs megabytes; a rollback asks for the one that it goes to,
    /// the one before it and the one that it makes.
    private static final int KEPT = 3;

    private final Latest<Generation, SortedMap<ModelName, Entry>> kept = new Latest<>(KEPT);

    /// A number may be given again in a state that was restored from a backup; a run is not.
    record Generation(EnvironmentName environment, long number, RunId run, Instant pointedAt) {}

    SortedMap<ModelName, Entry> of(
            Generation generation, Supplier<SortedMap<ModelName, Entry>> reading) {
        return kept.of(generation, () -> Indexed.of(reading.get()));
    }
}
