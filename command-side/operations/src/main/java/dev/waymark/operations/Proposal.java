package dev.waymark.operations;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanReview;
import java.util.List;

/// What came of asking for a plan.
public sealed interface Proposal {

    /// Recorded and up for review.
    ///
    /// @param notes what the project's files, its tests and its linter gave rise to, no errors
    ///   among them
    record Proposed(PlanReview review, List<Diagnostic> notes) implements Proposal {}

    /// The environment is as the project says, and everything due is computed. Nothing was
    /// recorded.
    record NothingToDo(Plan plan, List<Diagnostic> notes) implements Proposal {}

    /// The project's files have errors: they cannot be read, a unit test does not pass, a rule of
    /// the linter is broken. All at once.
    record Unreadable(List<Diagnostic> diagnostics) implements Proposal {}

    /// The request cannot be met.
    ///
    /// @param problem stable kind, as [dev.waymark.planning.Planning.Unplannable] lists them
    record Unplannable(String problem, String message) implements Proposal {}
}
