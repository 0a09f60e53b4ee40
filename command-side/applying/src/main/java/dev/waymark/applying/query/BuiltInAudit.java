package dev.waymark.applying.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The audits that every project has (semantics 1.13), as queries for bad rows over `@this_model`.
final class BuiltInAudit {

    private static final String NON_BLOCKING = "_non_blocking";

    private static final Map<String, Function<AuditArguments, String>> QUERIES =
            Map.ofEntries(
                    Map.entry(
                            "not_null", a -> where(any(a.list("columns"), c -> c + " IS NULL"), a)),
                    Map.entry("unique_values", BuiltInAudit::uniqueValues),
                    Map.entry("unique_combination_of_columns", BuiltInAudit::uniqueCombination),
                    Map.entry(
                            "accepted_values",
                            a -> where(a.sql("column") + " NOT IN (" + a.items("is_in") + ")", a)),
                    Map.entry(
                            "not_accepted_values",
                            a -> where(a.sql("column") + " IN (" + a.items("is_in") + ")", a)),
                    Map.entry("number_of_rows", BuiltInAudit::numberOfRows),
                    Map.entry(
                            "forall",
                            a -> where(any(a.list("criteria"), c -> "NOT (" + c + ")"), a)),
                    Map.entry("accepted_range", BuiltInAudit::acceptedRange),
                    Map.entry("at_least_one", a -> having("COUNT(" + a.sql("column") + ") = 0", a)),
                    Map.entry(
                            "not_constant",
                            a -> having("COUNT(DISTINCT " + a.sql("column") + ") <= 1", a)),
                    Map.entry("not_empty_string", a -> where(a.sql("column") + " = ''", a)),
                    Map.entry("not_null_proportion", BuiltInAudit::notNullProportion),
                    Map.entry("sequential_values", BuiltInAudit::sequentialValues),
                    Map.entry(
                            "match_like_pattern_list", a -> where(like(a, "NOT LIKE", " AND "), a)),
                    Map.entry(
                            "not_match_like_pattern_list", a -> where(like(a, "LIKE", " OR "), a)),
                    Map.entry("string_length_between", BuiltInAudit::stringLengthBetween),
                    Map.entry(
                            "string_length_equal",
                            a -> where("LENGTH(" + a.sql("column") + ") <> " + a.sql("v"), a)),
                    Map.entry("mean_in_range", a -> aggregateInRange("AVG", a)),
                    Map.entry("stddev_in_range", a -> aggregateInRange("STDDEV_SAMP", a)),
                    Map.entry("z_score", BuiltInAudit::zScore));

    private BuiltInAudit() {}

    /// The query of a built-in audit, `@this_model` not yet replaced; empty when there is none of
    /// that name.
    static Optional<String> query(String name, AuditArguments arguments) {
        return Optional.ofNullable(QUERIES.get(stripped(name)))
                .map(query -> query.apply(arguments));
    }

    /// Whether the name says that a failure only warns.
    static boolean isNonBlocking(String name) {
        return name.endsWith(NON_BLOCKING);
    }

    private static String stripped(String name) {
        return isNonBlocking(name)
                ? name.substring(0, name.length() - NON_BLOCKING.length())
                : name;
    }

    private static String where(String bad, AuditArguments a) {
        return "SELECT * FROM @this_model WHERE (" + bad + ") AND (" + a.condition() + ")";
    }

    private static String having(String bad, AuditArguments a) {
        return "SELECT 1 AS bad FROM @this_model WHERE "
                + a.condition()
                + " GROUP BY 1 = 1 HAVING "
                + bad;
    }

    private static String any(List<String> items, Function<String, String> bad) {
        return items.stream().map(bad).collect(Collectors.joining(" OR "));
    }

    private static String uniqueValues(AuditArguments a) {
        List<String> columns = a.list("columns");
        StringBuilder ranks = new StringBuilder();
        StringBuilder bad = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            ranks.append(i == 0 ? "" : ", ")
                    .append("ROW_NUMBER() OVER (PARTITION BY ")
                    .append(column)
                    .append(" ORDER BY ")
                    .append(column)
                    .append(") AS rank_")
                    .append(i);
            bad.append(i == 0 ? "" : " OR ").append("rank_").append(i).append(" > 1");
        }
        return "SELECT * FROM (SELECT "
                + ranks
                + " FROM @this_model WHERE "
                + a.condition()
                + ") AS ranked WHERE "
                + bad;
    }

    private static String uniqueCombination(AuditArguments a) {
        String columns = String.join(", ", a.list("columns"));
        return "SELECT "
                + columns
                + " FROM @this_model WHERE "
                + a.condition()
                + " GROUP BY "
                + columns
                + " HAVING COUNT(*) > 1";
    }

    private static String numberOfRows(AuditArguments a) {
        String threshold = a.sql("threshold");
        return "SELECT 1 AS bad FROM (SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM @this_model WHERE "
                + a.condition()
                + " LIMIT "
                + threshold
                + " + 1) AS some_rows) AS counted WHERE n <= "
                + threshold;
    }

    private static String acceptedRange(AuditArguments a) {
        String column = a.sql("column");
        boolean inclusive = !a.sqlOr("inclusive", "TRUE").equalsIgnoreCase("FALSE");
        List<String> bad = new java.util.ArrayList<>();
        a.optional("min_v").ifPresent(min -> bad.add(column + (inclusive ? " < " : " <= ") + min));
        a.optional("max_v").ifPresent(max -> bad.add(column + (inclusive ? " > " : " >= ") + max));
        return where(bad.isEmpty() ? "FALSE" : String.join(" OR ", bad), a);
    }

    private static String notNullProportion(AuditArguments a) {
        return "SELECT 1 AS bad FROM (SELECT COUNT(*) AS total, COUNT("
                + a.sql("column")
                + ") AS present FROM @this_model WHERE "
                + a.condition()
                + ") AS counted WHERE present <= total * "
                + a.sql("threshold");
    }

    private static String sequentialValues(AuditArguments a) {
        String column = a.sql("column");
        return "SELECT * FROM (SELECT "
                + column
                + " AS value, LAG("
                + column
                + ") OVER (ORDER BY "
                + column
                + ") AS previous FROM @this_model WHERE "
                + a.condition()
                + ") AS stepped WHERE previous IS NOT NULL AND value <> previous + "
                + a.sqlOr("interval", "1");
    }

    private static String like(AuditArguments a, String operator, String joined) {
        return a.list("patterns").stream()
                .map(pattern -> a.sql("column") + " " + operator + " " + pattern)
                .collect(Collectors.joining(joined));
    }

    private static String stringLengthBetween(AuditArguments a) {
        boolean inclusive = !a.sqlOr("inclusive", "TRUE").equalsIgnoreCase("FALSE");
        String length = "LENGTH(" + a.sql("column") + ")";
        return where(
                length
                        + (inclusive ? " < " : " <= ")
                        + a.sql("min_v")
                        + " OR "
                        + length
                        + (inclusive ? " > " : " >= ")
                        + a.sql("max_v"),
                a);
    }

    private static String aggregateInRange(String function, AuditArguments a) {
        boolean inclusive = !a.sqlOr("inclusive", "TRUE").equalsIgnoreCase("FALSE");
        String bad =
                "v"
                        + (inclusive ? " < " : " <= ")
                        + a.sql("min_v")
                        + " OR v"
                        + (inclusive ? " > " : " >= ")
                        + a.sql("max_v");
        return "SELECT * FROM (SELECT "
                + function
                + "("
                + a.sql("column")
                + ") AS v FROM @this_model WHERE "
                + a.condition()
                + ") AS measured WHERE "
                + bad;
    }

    private static String zScore(AuditArguments a) {
        String column = a.sql("column");
        return "SELECT * FROM (SELECT "
                + column
                + " AS value, AVG("
                + column
                + ") OVER () AS mean, STDDEV_SAMP("
                + column
                + ") OVER () AS deviation FROM @this_model WHERE "
                + a.condition()
                + ") AS measured WHERE ABS((value - mean) / NULLIF(deviation, 0)) > "
                + a.sql("threshold");
    }
}
