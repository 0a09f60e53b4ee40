package dev.waymark.project.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Formats of time columns: a model writes them as its dialect does, the kernel keeps Python's
/// strftime patterns (semantics 1.8).
final class TimeFormats {

    private static final Map<String, String> POSTGRES =
            Map.ofEntries(
                    Map.entry("YYYY", "%Y"),
                    Map.entry("YY", "%y"),
                    Map.entry("MM", "%m"),
                    Map.entry("DDD", "%j"),
                    Map.entry("DD", "%d"),
                    Map.entry("D", "%u"),
                    Map.entry("HH24", "%H"),
                    Map.entry("HH12", "%I"),
                    Map.entry("MI", "%M"),
                    Map.entry("SS", "%S"),
                    Map.entry("US", "%f"),
                    Map.entry("WW", "%U"),
                    Map.entry("OF", "%z"),
                    Map.entry("TZ", "%Z"));
    private static final Map<String, String> SNOWFLAKE =
            Map.ofEntries(
                    Map.entry("YYYY", "%Y"),
                    Map.entry("YY", "%y"),
                    Map.entry("MMMM", "%B"),
                    Map.entry("MON", "%b"),
                    Map.entry("MM", "%m"),
                    Map.entry("DD", "%d"),
                    Map.entry("DY", "%a"),
                    Map.entry("HH24", "%H"),
                    Map.entry("HH12", "%I"),
                    Map.entry("MI", "%M"),
                    Map.entry("SS", "%S"),
                    Map.entry("FF6", "%f"),
                    Map.entry("FF", "%f"),
                    Map.entry("TZHTZM", "%z"),
                    Map.entry("TZH:TZM", "%:z"));
    private static final Map<String, String> JAVA =
            Map.ofEntries(
                    Map.entry("yyyy", "%Y"),
                    Map.entry("yy", "%y"),
                    Map.entry("y", "%Y"),
                    Map.entry("MMMM", "%B"),
                    Map.entry("MMM", "%b"),
                    Map.entry("MM", "%m"),
                    Map.entry("M", "%-m"),
                    Map.entry("dd", "%d"),
                    Map.entry("d", "%-d"),
                    Map.entry("D", "%j"),
                    Map.entry("HH", "%H"),
                    Map.entry("H", "%-H"),
                    Map.entry("hh", "%I"),
                    Map.entry("h", "%-I"),
                    Map.entry("mm", "%M"),
                    Map.entry("m", "%-M"),
                    Map.entry("ss", "%S"),
                    Map.entry("s", "%-S"),
                    Map.entry("SSSSSS", "%f"),
                    Map.entry("ffffff", "%f"),
                    Map.entry("a", "%p"),
                    Map.entry("Z", "%z"),
                    Map.entry("z", "%Z"));
    private static final Map<String, String> MYSQL =
            Map.of(
                    "%M",
                    "%B",
                    "%c",
                    "%-m",
                    "%e",
                    "%-d",
                    "%h",
                    "%I",
                    "%i",
                    "%M",
                    "%s",
                    "%S",
                    "%k",
                    "%-H",
                    "%l",
                    "%-I",
                    "%T",
                    "%H:%M:%S",
                    "%W",
                    "%A");
    private static final Map<String, String> BIGQUERY =
            Map.of(
                    "%F",
                    "%Y-%m-%d", "%T", "%H:%M:%S", "%D", "%m/%d/%y", "%e", "%-d", "%E6S", "%S.%f");

    private TimeFormats() {}

    /// @param written in the dialect's own signs; one with Python's `%` stays as it is where the
    ///   dialect has none of its own
    static String toPython(String written, String dialect) {
        Map<String, String> signs = signs(dialect);
        boolean words = signs.keySet().stream().noneMatch(sign -> sign.startsWith("%"));
        boolean anyCase = words && !signs.containsKey("yyyy");
        return words && written.contains("%") ? written : replaced(written, signs, anyCase);
    }

    private static Map<String, String> signs(String dialect) {
        return switch (dialect) {
            case "postgres", "redshift", "risingwave", "materialize" -> POSTGRES;
            case "snowflake" -> SNOWFLAKE;
            case "spark", "spark2", "databricks", "hive", "tsql", "fabric" -> JAVA;
            case "mysql", "trino", "presto", "athena", "starrocks", "doris" -> MYSQL;
            case "bigquery" -> BIGQUERY;
            default -> Map.of();
        };
    }

    /// The longest sign that fits at each place.
    private static String replaced(String written, Map<String, String> signs, boolean anyCase) {
        List<String> longest =
                signs.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        StringBuilder python = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            int here = at;
            String sign =
                    longest.stream()
                            .filter(it -> written.regionMatches(anyCase, here, it, 0, it.length()))
                            .findFirst()
                            .orElse("");
            python.append(sign.isEmpty() ? written.substring(at, at + 1) : signs.get(sign));
            at += Math.max(1, sign.length());
        }
        return python.toString();
    }
}
