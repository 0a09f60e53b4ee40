package dev.waymark.kernel.message;

/// Something that somebody wants; an aggregate decides.
public sealed interface Command
        permits PlanCommand, SnapshotCommand, EnvironmentCommand, RunCommand {}
