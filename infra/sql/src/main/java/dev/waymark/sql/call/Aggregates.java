package dev.waymark.sql.call;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Set;

/// Which calls are aggregates.
public final class Aggregates {

    private static final Set<String> NAMES =
            Set.of(
                    "SUM",
                    "COUNT",
                    "COUNT_IF",
                    "COUNTIF",
                    "AVG",
                    "MEAN",
                    "MIN",
                    "MAX",
                    "MEDIAN",
                    "MODE",
                    "STDDEV",
                    "STDDEV_POP",
                    "STDDEV_SAMP",
                    "VARIANCE",
                    "VAR_POP",
                    "VAR_SAMP",
                    "ARRAY_AGG",
                    "LIST",
                    "STRING_AGG",
                    "LISTAGG",
                    "GROUP_CONCAT",
                    "ANY_VALUE",
                    "FIRST",
                    "LAST",
                    "ARG_MAX",
                    "ARG_MIN",
                    "MAX_BY",
                    "MIN_BY",
                    "BOOL_AND",
                    "BOOL_OR",
                    "LOGICAL_AND",
                    "LOGICAL_OR",
                    "APPROX_DISTINCT",
                    "APPROX_COUNT_DISTINCT",
                    "PERCENTILE_CONT",
                    "PERCENTILE_DISC",
                    "QUANTILE",
                    "CORR");

    private Aggregates() {}

    public static boolean is(Node node) {
        return node.is(Kind.CALL) && NAMES.contains(node.words().getFirst());
    }

    /// Anywhere in it, queries inside left out.
    public static boolean in(Node node) {
        return is(node)
                || (!node.is(Kind.SUBQUERY) && node.children().stream().anyMatch(Aggregates::in));
    }
}
