package dev.waymark.operations;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import java.util.List;

/// How two generations of an environment differ.
public record Comparison(
        EnvironmentName environment,
        long from,
        long to,
        List<Entry> added,
        List<Entry> removed,
        List<Move> moved) {

    /// A model that both hold, differently.
    public record Move(Entry before, Entry after) {}
}
