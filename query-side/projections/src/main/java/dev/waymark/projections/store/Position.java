package dev.waymark.projections.store;

import dev.waymark.projections.log.LogToken;
import org.jspecify.annotations.Nullable;

/// Up to where the tables of a side tell.
///
/// @param living whether this is the side that is asked
/// @param token null while they are empty
public record Position(Side side, boolean living, @Nullable LogToken token) {

    /// Position of the last event in the tables; 0 for none.
    public long index() {
        return token == null ? 0 : token.index();
    }
}
