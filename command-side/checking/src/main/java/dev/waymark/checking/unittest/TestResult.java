package dev.waymark.checking.unittest;

import org.jspecify.annotations.Nullable;

/// A test and what came of it.
///
/// @param model full name
/// @param file relative to the project
/// @param line 1-based
/// @param fixtures schema in which the views of its rows were left; null when they are gone
public record TestResult(
        String name,
        String model,
        String file,
        int line,
        @Nullable String description,
        Outcome outcome,
        @Nullable String fixtures) {

    /// As selectors name it: `tests/test_orders.yaml::test_orders`.
    public String id() {
        return file + "::" + name;
    }
}
