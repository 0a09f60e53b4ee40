package dev.waymark.kernel.model;

import java.util.SortedMap;

/// An audit that a model calls.
///
/// @param name lower case; one of the built-in ones or an [AuditDefinition]
/// @param arguments argument name, lower case, to its SQL text
public record AuditCall(String name, SortedMap<String, String> arguments) {}
