package dev.waymark.checking.unittest.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Columns that nobody expects.
public final class UnknownColumns {

    private UnknownColumns() {}

    /// A sentence about columns that are not among the expected ones; empty when all are.
    public static Optional<String> among(Collection<String> given, Collection<String> expected) {
        List<String> unknown = given.stream().filter(column -> !expected.contains(column)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Detected unknown column(s): "
                                + String.join(", ", unknown)
                                + ". Expected column(s): "
                                + String.join(", ", expected)
                                + ".");
    }
}
