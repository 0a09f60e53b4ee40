package dev.waymark.conformance.scenario;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is set.
final class StandingClock implements InstantSource {

    private volatile Instant at = Instant.EPOCH;

    void set(Instant moment) {
        at = moment;
    }

    @Override
    public Instant instant() {
        return at;
    }
}
