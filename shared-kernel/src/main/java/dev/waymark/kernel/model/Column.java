package dev.waymark.kernel.model;

import org.jspecify.annotations.Nullable;

/// A column of a table or query.
///
/// @param name normalised for the dialect, without quotes
/// @param type as the dialect writes it; null when the SQL alone cannot tell
public record Column(String name, @Nullable String type) {}
