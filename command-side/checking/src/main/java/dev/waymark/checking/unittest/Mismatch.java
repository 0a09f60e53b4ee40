package dev.waymark.checking.unittest;

import dev.waymark.checking.unittest.compare.Difference;
import org.jspecify.annotations.Nullable;

/// One output of a test that is not as expected.
///
/// @param cte null for the model's own query
public record Mismatch(@Nullable String cte, Difference difference) {}
