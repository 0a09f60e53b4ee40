package dev.waymark.kernel.message;

/// Something that happened. A durable contract: each type and version has an approved example in
/// the tests.
public sealed interface Event permits PlanEvent, SnapshotEvent, EnvironmentEvent, RunEvent {}
