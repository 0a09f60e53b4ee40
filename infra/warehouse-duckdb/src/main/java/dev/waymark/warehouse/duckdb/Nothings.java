package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.model.Kind.CsvSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The texts that mean that a cell has nothing in it (semantics 1.16).
record Nothings(Set<String> texts) {

    private static final List<String> USUAL =
            List.of(
                    "#N/A",
                    "#N/A N/A",
                    "#NA",
                    "-1.#IND",
                    "-1.#QNAN",
                    "-NaN",
                    "-nan",
                    "1.#IND",
                    "1.#QNAN",
                    "<NA>",
                    "N/A",
                    "NA",
                    "NULL",
                    "NaN",
                    "None",
                    "n/a",
                    "nan",
                    "null");

    /// An empty cell is nothing in any case.
    static Nothings of(CsvSettings settings) {
        Set<String> texts = new HashSet<>(List.of(""));
        if (settings.naValues() != null) {
            texts.addAll(settings.naValues());
        }
        if (!Boolean.FALSE.equals(settings.keepDefaultNa())) {
            texts.addAll(USUAL);
        }
        return new Nothings(Set.copyOf(texts));
    }

    @Nullable String orNull(String cell) {
        return texts.contains(cell) ? null : cell;
    }
}
