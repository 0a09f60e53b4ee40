package dev.waymark.project.header;

import dev.waymark.kernel.diagnostic.Location;

/// One property of a block.
///
/// @param name lower case
/// @param at the place of the name
public record Property(String name, Value value, Location at) {}
