package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.StopCause;
import java.util.Optional;

/// What people ask of a run while it goes on, from wherever they are. Asked between batches, so it
/// must cost little (see the decision record on stops).
@FunctionalInterface
public interface Wishes {

    /// How the run is to stop; empty while nobody wants it to.
    Optional<StopCause> of(RunId run);
}
