package dev.waymark.planning.pointer;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan.Demotion;
import java.util.List;
import java.util.SortedMap;

/// What the environment is to hold.
///
/// @param entries all of them
/// @param delta what leads there
/// @param demoted views that go away
/// @param unpromoted whether some entry gets a view that it has not today
/// @param moved whether some view is made at another gateway than today
public record Target(
        SortedMap<ModelName, Entry> entries,
        PointerDelta delta,
        List<Demotion> demoted,
        Naming naming,
        boolean unpromoted,
        boolean moved) {}
