package dev.waymark.kernel.model;

import java.util.SortedMap;

/// A query for bad rows; it fails when it finds any (semantics 1.13).
///
/// @param name lower case
/// @param dialect of the query
/// @param query as written, macros unexpanded
/// @param blocking whether a failure stops the model
/// @param skip whether it is only recorded as skipped
/// @param defaults argument name, lower case, to its SQL text
/// @param standalone whether it is a node of its own in the graph
public record AuditDefinition(
        String name,
        String dialect,
        String query,
        boolean blocking,
        boolean skip,
        SortedMap<String, String> defaults,
        boolean standalone) {}
