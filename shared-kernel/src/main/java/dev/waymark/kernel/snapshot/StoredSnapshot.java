package dev.waymark.kernel.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pushed snapshot with what has happened to it since.
///
/// @param unpausedAt since when prod runs it by its cron; null while paused
/// @param unrestorable whether a later forward-only deployment has altered its table (semantics
///   3.2)
/// @param pushedAt when it was pushed
/// @param restatedAsOf the moment for which its version was last marked for automatic restatement;
///   null for never
public record StoredSnapshot(
        Snapshot snapshot,
        Coverage coverage,
        @Nullable Instant unpausedAt,
        boolean unrestorable,
        Instant pushedAt,
        @Nullable Instant restatedAsOf) {

    /// One that was never marked.
    public StoredSnapshot(
            Snapshot snapshot,
            Coverage coverage,
            @Nullable Instant unpausedAt,
            boolean unrestorable,
            Instant pushedAt) {
        this(snapshot, coverage, unpausedAt, unrestorable, pushedAt, null);
    }

    public boolean isUnpaused() {
        return unpausedAt != null;
    }
}
