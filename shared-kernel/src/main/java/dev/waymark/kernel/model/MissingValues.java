package dev.waymark.kernel.model;

import dev.waymark.kernel.model.Kind.CsvSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which cells of a csv text have nothing in them (semantics 1.16): pandas's words for it.
public final class MissingValues {

    private static final List<String> USUAL =
            List.of(
                    "",
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

    private MissingValues() {}

    /// The usual ones, unless the settings leave them out, and those that they name.
    public static Set<String> of(CsvSettings settings) {
        Set<String> missing = new HashSet<>();
        if (!Boolean.FALSE.equals(settings.keepDefaultNa())) {
            missing.addAll(USUAL);
        }
        if (settings.naValues() != null) {
            missing.addAll(settings.naValues());
        }
        return missing;
    }
}
