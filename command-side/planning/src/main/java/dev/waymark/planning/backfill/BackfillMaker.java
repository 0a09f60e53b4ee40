package dev.waymark.planning.backfill;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.planning.prospect.Prospect;

/// Says how missing ranges of a snapshot are computed.
public final class BackfillMaker {

    private BackfillMaker() {}

    /// @param dev whether into the dev table
    public static Backfill make(Prospect prospect, boolean dev, Intervals missing) {
        Model model = prospect.model();
        Kind.Batching batching = model.kind().batching();
        return new Backfill(
                prospect.id(),
                dev,
                missing,
                model.schedule().unit().count(missing),
                batching.size(),
                model.dependsOnPast() ? Integer.valueOf(1) : batching.concurrency(),
                missing.intersect(prospect.there().of(dev)),
                Backfill.Whole.of(model.kind()));
    }
}
