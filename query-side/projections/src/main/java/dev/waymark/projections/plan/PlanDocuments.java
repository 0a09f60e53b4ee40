package dev.waymark.projections.plan;

import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.projections.store.Latest;
import java.util.function.Supplier;

/// The latest documents of plans that were asked for: whoever applies one looks at it twice.
public final class PlanDocuments {

    private static final int KEPT = 2;

    private final Latest<Place, Plan> kept = new Latest<>(KEPT);

    /// A plan has another document once somebody has categorised a change.
    record Place(PlanId plan, long position) {}

    Plan of(Place place, Supplier<Plan> reading) {
        return kept.of(place, reading);
    }
}
