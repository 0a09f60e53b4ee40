package dev.waymark.project.seed;

import dev.waymark.kernel.model.Kind.CsvSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which cells count as NULL.
final class MissingValues {

    private static final List<String> DEFAULT =
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

    static Set<String> of(CsvSettings settings) {
        Set<String> missing = new HashSet<>();
        if (!Boolean.FALSE.equals(settings.keepDefaultNa())) {
            missing.addAll(DEFAULT);
        }
        if (settings.naValues() != null) {
            missing.addAll(settings.naValues());
        }
        return missing;
    }
}
