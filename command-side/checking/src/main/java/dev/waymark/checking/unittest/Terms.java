package dev.waymark.checking.unittest;

import java.time.Instant;

/// On which terms tests run.
///
/// @param now what relative times are counted from; also makes the names of schemas
/// @param keepFixtures whether the views of each test stay, for whoever wants to look at them
public record Terms(Instant now, boolean keepFixtures) {}
