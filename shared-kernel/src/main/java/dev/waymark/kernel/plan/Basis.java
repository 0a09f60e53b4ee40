package dev.waymark.kernel.plan;

import dev.waymark.kernel.environment.EnvironmentName;

/// What a plan was computed on. Applying it is refused when the environment has moved since.
///
/// @param generation of the target environment; 0 when it never existed or was dropped
/// @param logPosition position of the last event that the planner had seen
public record Basis(EnvironmentName environment, long generation, long logPosition) {}
