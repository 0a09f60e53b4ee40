package dev.waymark.sql.identifier;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A dialect of SQL, as far as names and literals go.
///
/// @param name lower case, without settings
public record Dialect(String name, Folding folding, NullOrder nullOrder) {

    private static final Set<String> DOUBLE_QUOTED_STRINGS =
            Set.of(
                    "bigquery",
                    "databricks",
                    "spark",
                    "spark2",
                    "hive",
                    "mysql",
                    "starrocks",
                    "doris",
                    "singlestore");
    private static final Set<String> BACKSLASH =
            Set.of(
                    "bigquery",
                    "databricks",
                    "spark",
                    "spark2",
                    "hive",
                    "mysql",
                    "starrocks",
                    "doris",
                    "singlestore",
                    "snowflake",
                    "clickhouse",
                    "redshift");
    private static final Set<String> BRACKETS = Set.of("tsql", "fabric", "sqlite");
    private static final Set<String> CASTS_MAY_FAIL = Set.of("spark", "spark2", "hive");
    private static final Set<String> MERGES_MINUS = Set.of("snowflake", "databricks");

    /// @param written as in a model: `duckdb`, or with settings behind a comma, of which
    ///   `normalization_strategy` is read
    public static Dialect of(String written) {
        List<String> parts = List.of(written.toLowerCase(Locale.ROOT).split(","));
        String name = parts.getFirst().strip();
        Folding folding =
                parts.stream()
                        .skip(1)
                        .map(Dialect::strategy)
                        .filter(strategy -> !strategy.isEmpty())
                        .findFirst()
                        .map(Dialect::named)
                        .orElseGet(() -> folding(name));
        return new Dialect(name, folding, nullOrder(name));
    }

    private static String strategy(String setting) {
        String[] pair = setting.split("=", 2);
        boolean asked = pair.length == 2 && pair[0].strip().equals("normalization_strategy");
        return asked ? pair[1].strip() : "";
    }

    private static Folding named(String strategy) {
        return switch (strategy) {
            case "case_sensitive" -> Folding.KEEP;
            case "case_insensitive" -> Folding.LOWER;
            case "case_insensitive_uppercase" -> Folding.UPPER;
            case "uppercase" -> Folding.UPPER_UNQUOTED;
            default -> Folding.LOWER_UNQUOTED;
        };
    }

    private static Folding folding(String name) {
        return switch (name) {
            case "duckdb",
                    "redshift",
                    "databricks",
                    "spark",
                    "spark2",
                    "hive",
                    "trino",
                    "presto",
                    "tsql",
                    "sqlite",
                    "bigquery" ->
                    Folding.LOWER;
            case "snowflake", "oracle" -> Folding.UPPER_UNQUOTED;
            case "mysql", "clickhouse", "fabric", "starrocks", "doris", "singlestore" ->
                    Folding.KEEP;
            default -> Folding.LOWER_UNQUOTED;
        };
    }

    private static NullOrder nullOrder(String name) {
        return switch (name) {
            case "duckdb", "trino", "presto", "athena", "clickhouse" -> NullOrder.LAST;
            case "postgres", "risingwave", "materialize", "redshift", "snowflake", "oracle" ->
                    NullOrder.LARGE;
            default -> NullOrder.SMALL;
        };
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /// Whether CAST gives null for a value that it cannot convert.
    public boolean castsMayFail() {
        return CASTS_MAY_FAIL.contains(name);
    }

    /// Whether `"a"` is a string.
    public boolean stringsInDoubleQuotes() {
        return DOUBLE_QUOTED_STRINGS.contains(name);
    }

    /// Whether a backslash escapes in strings.
    public boolean backslashEscapes() {
        return BACKSLASH.contains(name);
    }

    /// Whether `[a]` is a name.
    public boolean bracketsQuote() {
        return BRACKETS.contains(name);
    }

    /// Whether MINUS is another word for EXCEPT.
    public boolean minusIsExcept() {
        return MERGES_MINUS.contains(name);
    }

    /// A column, alias or name of a CTE as the dialect folds it.
    public String fold(Identifier identifier) {
        return folding.fold(identifier.name(), identifier.quoted());
    }

    /// The parts of a table's name as the dialect folds them; BigQuery keeps those of a name with a
    /// schema.
    public List<String> foldTable(List<Identifier> parts) {
        boolean keep = is("bigquery") && parts.size() > 1;
        return parts.stream().map(part -> keep ? part.name() : fold(part)).toList();
    }
}
