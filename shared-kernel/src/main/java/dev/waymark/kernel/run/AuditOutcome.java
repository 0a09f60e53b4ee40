package dev.waymark.kernel.run;

import org.jspecify.annotations.Nullable;

/// What an audit found over one batch.
///
/// @param badRows null when it was skipped
public record AuditOutcome(String audit, boolean blocking, @Nullable Long badRows) {

    public boolean isFailed() {
        return badRows != null && badRows > 0;
    }
}
