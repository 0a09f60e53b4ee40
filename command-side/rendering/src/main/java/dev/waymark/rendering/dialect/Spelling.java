package dev.waymark.rendering.dialect;

import dev.waymark.rendering.token.Dialects;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What differs between dialects in the SQL that macros write.
///
/// @param text type of texts of any length
/// @param real type that makes a division exact; null where `/` is exact by itself
/// @param joining how texts are joined
/// @param qualify whether a QUALIFY clause exists
public record Spelling(String text, @Nullable String real, Joining joining, boolean qualify) {

    /// How texts are joined.
    public enum Joining {
        CONCAT,
        /// `CONCAT` over what is cast to a text once more; one text alone is only cast.
        CAST_CONCAT,
        PIPES,
        PLUS
    }

    public static Spelling of(String dialect) {
        return switch (Dialects.family(dialect)) {
            case "duckdb" -> new Spelling("TEXT", null, Joining.PIPES, true);
            case "postgres", "risingwave", "materialize" ->
                    new Spelling("TEXT", "DOUBLE PRECISION", Joining.PIPES, false);
            case "redshift" ->
                    new Spelling("VARCHAR(MAX)", "DOUBLE PRECISION", Joining.PIPES, true);
            case "bigquery", "databricks" -> new Spelling("STRING", null, Joining.CONCAT, true);
            case "spark", "spark2", "hive" -> new Spelling("STRING", null, Joining.CONCAT, false);
            case "snowflake" -> new Spelling("VARCHAR", null, Joining.CONCAT, true);
            case "trino", "presto", "athena" ->
                    new Spelling("VARCHAR", "DOUBLE", Joining.CAST_CONCAT, false);
            case "tsql", "fabric" -> new Spelling("VARCHAR(MAX)", "FLOAT", Joining.PLUS, false);
            case "mysql", "singlestore" -> new Spelling("CHAR", null, Joining.CONCAT, false);
            case "starrocks", "doris" -> new Spelling("STRING", null, Joining.CONCAT, false);
            case "clickhouse" -> new Spelling("Nullable(String)", null, Joining.CONCAT, true);
            case "sqlite" -> new Spelling("TEXT", "REAL", Joining.PIPES, false);
            default -> new Spelling("TEXT", null, Joining.CONCAT, true);
        };
    }

    /// The texts as one.
    public String joined(List<String> texts) {
        return switch (joining) {
            case CONCAT -> "CONCAT(" + String.join(", ", texts) + ")";
            case CAST_CONCAT -> cast(texts);
            case PIPES -> String.join(" || ", texts);
            case PLUS -> String.join(" + ", texts);
        };
    }

    private String cast(List<String> texts) {
        List<String> cast = texts.stream().map(sql -> "CAST(" + sql + " AS " + text + ")").toList();
        return cast.size() == 1 ? cast.getFirst() : "CONCAT(" + String.join(", ", cast) + ")";
    }

    /// A list of values.
    public static String array(List<String> items, String dialect) {
        String list = String.join(", ", items);
        return switch (Dialects.family(dialect)) {
            case "postgres", "risingwave", "materialize", "trino", "presto", "athena" ->
                    "ARRAY[" + list + "]";
            case "databricks", "spark", "spark2", "hive", "redshift" -> "ARRAY(" + list + ")";
            default -> "[" + list + "]";
        };
    }

    /// A map of values.
    public static String map(List<String> keys, List<String> values, String dialect) {
        String arrays = array(keys, dialect) + ", " + array(values, dialect);
        return switch (Dialects.family(dialect)) {
            case "snowflake" -> "OBJECT_CONSTRUCT(" + pairs(keys, values) + ")";
            case "clickhouse" -> "map(" + pairs(keys, values) + ")";
            case "hive" -> "MAP(" + pairs(keys, values) + ")";
            case "databricks", "spark", "spark2" -> "MAP_FROM_ARRAYS(" + arrays + ")";
            default -> "MAP(" + arrays + ")";
        };
    }

    private static String pairs(List<String> keys, List<String> values) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i) + ", " + values.get(i))
                .collect(Collectors.joining(", "));
    }

    /// `numerator / denominator` with a fraction, also where both are whole numbers.
    public String quotient(String numerator, String denominator) {
        String exact = real == null ? numerator : "CAST(" + numerator + " AS " + real + ")";
        return exact + " / " + denominator;
    }
}
