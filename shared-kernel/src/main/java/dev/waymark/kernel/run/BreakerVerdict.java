package dev.waymark.kernel.run;

/// What looking at a breaker came to.
///
/// @param breaker its name
/// @param open whether it stops the run
/// @param finding what was seen, for people
public record BreakerVerdict(String breaker, boolean open, String finding) {}
