package dev.waymark.applying;

import dev.waymark.kernel.identity.RunId;
import java.time.Duration;

/// Keeps a run's hold on its slot. Liveness is not history: no event is written (see the decision
/// record on leases).
public interface Leasing {

    /// How long a hold lasts without being renewed.
    Duration LEASE = Duration.ofSeconds(30);

    /// @return false when the run has lost its hold to another one
    boolean renew(RunId run, Duration lease);
}
