package dev.waymark.aggregates.decision;

import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;

/// What is decided upon of a pushed snapshot.
///
/// @param version whose table it uses
/// @param devVersion whose dev table it uses
/// @param content digest that tells two snapshots with equal ids apart
/// @param traits of its model
/// @param unpaused whether prod runs it
/// @param unrestorable whether a later forward-only deployment has altered its table
public record PushedSnapshot(
        SnapshotId id,
        Version version,
        String devVersion,
        String content,
        Traits traits,
        boolean unpaused,
        boolean unrestorable) {

    /// @param forwardOnly whether it kept its table although rows change from it on
    /// @param symbolic whether it has neither table nor view of its own
    /// @param incremental whether its rows outlive an evaluation
    public record Traits(
            boolean forwardOnly, boolean symbolic, boolean incremental, Schedule schedule) {}
}
