package dev.waymark.planning.interval;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import java.time.Instant;

/// A model and what is there of it.
///
/// @param covered what has been computed, in the table that counts here: the versioned one when the
///   snapshot is representative, its dev table otherwise (semantics 5.4)
public record Tracked(Timetable timetable, Intervals covered) {

    public ModelName name() {
        return timetable.name();
    }

    /// A seed is loaded once: whatever is there of it is all of it.
    public boolean isLoadedSeed() {
        return timetable.kind() instanceof Kind.Seed && !covered.isEmpty();
    }

    /// The same model with these ranges computed as well. Only whole grid intervals count, unless
    /// the model allows partial ones; what is left of a shorter range is ignored (semantics 5.3).
    public Tracked completed(Instant start, TimePoint end) {
        GridBounds whole = GridBounds.shrunk(timetable, start, end);
        return new Tracked(timetable, covered.union(whole.asIntervals()));
    }

    /// The same model without these moments.
    public Tracked without(Interval removed) {
        return new Tracked(timetable, covered.minus(Intervals.of(removed)));
    }
}
