package dev.waymark.rendering.macro;

import java.util.Locale;

/// The queries of `@DATE_SPINE`, by dialect.
final class SpineQuery {

    private SpineQuery() {}

    /// A date as SQL.
    ///
    /// @param literal whether it was written as a text, so that its type is sure
    record Date(String sql, boolean literal) {

        /// Where a date must be one.
        String cast() {
            return literal ? sql : "CAST(" + sql + " AS DATE)";
        }
    }

    static String of(String family, String part, Date first, Date last) {
        String start = first.sql();
        String end = last.sql();
        String select = "SELECT date_" + part + " FROM ";
        return switch (family) {
            case "duckdb" -> select + duckdb(part, start, end);
            case "postgres", "risingwave", "materialize" -> select + postgres(part, start, end);
            case "bigquery" -> select + generated(part, start, end) + " AS date_" + part;
            case "snowflake" -> select + snowflake(part, first, end);
            case "trino", "presto", "athena" ->
                    select + "UNNEST(SEQUENCE" + bounds(part, start, end) + ")" + exploded(part);
            case "spark", "spark2", "databricks", "hive" ->
                    select + "EXPLODE(SEQUENCE" + months(part, start, end) + ")" + exploded(part);
            case "mysql", "starrocks", "doris", "singlestore" ->
                    recursive(
                            "WITH RECURSIVE",
                            part,
                            first.cast(),
                            last.cast(),
                            "DATE_ADD(date_" + part + ", INTERVAL '1' " + upper(part) + ")");
            case "redshift" ->
                    recursive("WITH RECURSIVE", part, first.cast(), last.cast(), dateAdd(part));
            case "tsql", "fabric" ->
                    recursive("WITH", part, first.cast(), last.cast(), dateAdd(part));
            default -> select + generated(part, start, end) + exploded(part);
        };
    }

    private static String upper(String part) {
        return part.toUpperCase(Locale.ROOT);
    }

    private static String bounds(String part, String start, String end) {
        return "(" + start + ", " + end + ", INTERVAL '1' " + upper(part) + ")";
    }

    /// Engines without an interval of quarters take three months.
    private static String months(String part, String start, String end) {
        return part.equals("quarter")
                ? "(" + start + ", " + end + ", INTERVAL '3' MONTH)"
                : bounds(part, start, end);
    }

    private static String exploded(String part) {
        return " AS _exploded(date_" + part + ")";
    }

    private static String generated(String part, String start, String end) {
        return "UNNEST(GENERATE_DATE_ARRAY" + bounds(part, start, end) + ")";
    }

    private static String duckdb(String part, String start, String end) {
        return "UNNEST(CAST(GENERATE_SERIES"
                + bounds(part, start, end)
                + " AS DATE[]))"
                + exploded(part);
    }

    private static String postgres(String part, String start, String end) {
        String step = part.equals("quarter") ? "3 MONTH" : "1 " + upper(part);
        return "(SELECT CAST(value AS DATE) FROM GENERATE_SERIES("
                + start
                + ", "
                + end
                + ", INTERVAL '"
                + step
                + "') AS _t(value))"
                + exploded(part);
    }

    private static String snowflake(String part, Date start, String end) {
        String days = "DATEDIFF(" + upper(part) + ", " + start.sql() + ", " + end + ") + 1";
        return "(SELECT DATEADD("
                + upper(part)
                + ", CAST(date_"
                + part
                + " AS INT), "
                + start.cast()
                + ") AS date_"
                + part
                + " FROM TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE(0, "
                + days
                + "))) AS _exploded(seq, key, path, index, date_"
                + part
                + ", this))"
                + exploded(part);
    }

    private static String dateAdd(String part) {
        return "DATEADD(" + upper(part) + ", 1, date_" + part + ")";
    }

    private static String recursive(
            String with, String part, String start, String end, String next) {
        String column = "date_" + part;
        return with
                + " _generated_dates("
                + column
                + ") AS (SELECT "
                + start
                + " AS "
                + column
                + " UNION ALL SELECT CAST("
                + next
                + " AS DATE) FROM _generated_dates WHERE CAST("
                + next
                + " AS DATE) <= "
                + end
                + ") SELECT "
                + column
                + " FROM (SELECT "
                + column
                + " FROM _generated_dates) AS _generated_dates";
    }
}
