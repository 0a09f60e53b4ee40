package dev.waymark.planning;

import dev.waymark.kernel.plan.Plan;

/// What planning gave.
public sealed interface Planning {

    record Planned(Plan plan) implements Planning {}

    /// The request cannot be met.
    ///
    /// @param problem stable kind: `no_changes`, `prod_date_range`, `end_before_start`,
    ///   `end_in_future`, `effective_from`, `broken_reference`, `empty_selection`,
    ///   `choice_refused`, `destructive_change`, `additive_change`, `prod_protected`,
    ///   `environment_not_found`, `environment_not_ready`, `plan`
    /// @param message for people, with what to do next
    record Unplannable(String problem, String message) implements Planning {}
}
