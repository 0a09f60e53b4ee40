package dev.waymark.project.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The audits that every project has, with the arguments they need and may have (semantics 1.13).
public final class BuiltInAudits {

    private static final String NON_BLOCKING = "_non_blocking";

    private static final Map<String, Signature> ALL = new TreeMap<>();

    static {
        needs("columns", "not_null", "unique_values", "unique_combination_of_columns");
        needs("column is_in", "accepted_values", "not_accepted_values");
        needs("threshold", "number_of_rows");
        needs("criteria", "forall");
        needs("column ?min_v ?max_v ?inclusive", "accepted_range");
        needs("column", "at_least_one", "not_constant", "not_empty_string");
        needs("column", "valid_uuid", "valid_url", "valid_http_method", "valid_email");
        needs("column threshold", "not_null_proportion", "z_score");
        needs("column ?interval", "sequential_values");
        needs(
                "lower_bound_column upper_bound_column ?partition_clause",
                "mutually_exclusive_ranges");
        needs("column patterns", "match_regex_pattern_list", "not_match_regex_pattern_list");
        needs("column patterns", "match_like_pattern_list", "not_match_like_pattern_list");
        needs("column ?min_v ?max_v ?inclusive", "string_length_between");
        needs("column v", "string_length_equal");
        needs("column ?min_v ?max_v ?inclusive", "stddev_in_range", "mean_in_range");
        needs("source_column target_column threshold", "kl_divergence");
        needs("column_a column_b critical_value ?dependent", "chi_square");
    }

    private BuiltInAudits() {}

    /// @param required argument names
    /// @param optional further names, those included that every audit takes
    record Signature(Set<String> required, Set<String> optional) {}

    /// @param name lower case; `x_non_blocking` is `x`
    static Optional<Signature> of(String name) {
        String plain =
                name.endsWith(NON_BLOCKING)
                        ? name.substring(0, name.length() - NON_BLOCKING.length())
                        : name;
        return Optional.ofNullable(ALL.get(plain));
    }

    /// Every name, without the non-blocking twins.
    static Set<String> names() {
        return ALL.keySet();
    }

    private static void needs(String arguments, String... audits) {
        Set<String> required = new TreeSet<>();
        Set<String> optional = new TreeSet<>(Set.of("condition", "blocking"));
        for (String argument : arguments.split(" ")) {
            if (argument.startsWith("?")) {
                optional.add(argument.substring(1));
            } else {
                required.add(argument);
            }
        }
        for (String audit : audits) {
            ALL.put(audit, new Signature(required, optional));
        }
    }
}
