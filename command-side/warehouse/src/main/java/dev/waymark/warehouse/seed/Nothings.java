package dev.waymark.warehouse.seed;

import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.model.MissingValues;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The texts that mean that a cell has nothing in it (semantics 1.16).
record Nothings(Set<String> texts) {

    /// An empty cell is nothing in any case.
    static Nothings of(CsvSettings settings) {
        Set<String> texts = MissingValues.of(settings);
        texts.add("");
        return new Nothings(Set.copyOf(texts));
    }

    @Nullable String orNull(String cell) {
        return texts.contains(cell) ? null : cell;
    }
}
