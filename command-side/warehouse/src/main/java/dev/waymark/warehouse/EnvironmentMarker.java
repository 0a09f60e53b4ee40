package dev.waymark.warehouse;

/// What the warehouse itself remembers of an environment.
public record EnvironmentMarker(long generation, long fence) {}
