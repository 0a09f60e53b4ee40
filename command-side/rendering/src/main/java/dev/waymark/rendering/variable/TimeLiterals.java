package dev.waymark.rendering.variable;

import dev.waymark.rendering.token.Dialects;

/// Dates and timestamps as typed SQL of each dialect.
final class TimeLiterals {

    private TimeLiterals() {}

    static String date(Moment moment, String dialect) {
        return switch (Dialects.family(dialect)) {
            case "sqlite" -> "'" + moment.day() + "'";
            case "clickhouse" -> "toDate('" + moment.day() + "')";
            default -> cast(moment.day(), "DATE");
        };
    }

    /// Without a time zone.
    static String local(Moment moment, String dialect) {
        return switch (Dialects.family(dialect)) {
            case "bigquery" -> cast(moment.text(), "DATETIME");
            case "mysql", "starrocks", "doris", "singlestore" ->
                    cast(moment.text(), precise(moment, "DATETIME"));
            case "trino", "athena" -> cast(moment.text(), precise(moment, "TIMESTAMP"));
            case "tsql" -> cast(moment.text(), "DATETIME2");
            case "fabric" -> cast(moment.text(), "DATETIME2(6)");
            case "clickhouse" -> cast(moment.text(), "DateTime64(6)");
            case "sqlite" -> "'" + moment.text() + "'";
            default -> cast(moment.text(), "TIMESTAMP");
        };
    }

    /// In UTC with its zone.
    static String zoned(Moment moment, String dialect) {
        String text = moment.text() + "+00:00";
        return switch (Dialects.family(dialect)) {
            case "bigquery", "databricks", "spark", "spark2", "hive" -> cast(text, "TIMESTAMP");
            case "redshift", "presto" -> cast(text, "TIMESTAMP WITH TIME ZONE");
            case "trino", "athena" -> cast(text, precise(moment, "TIMESTAMP") + " WITH TIME ZONE");
            case "mysql", "starrocks", "doris", "singlestore" -> "TIMESTAMP('" + text + "')";
            case "tsql" -> cast(text, "DATETIMEOFFSET") + " AT TIME ZONE 'UTC'";
            case "fabric" -> cast(text, "DATETIME2(6)") + " AT TIME ZONE 'UTC'";
            case "clickhouse" -> cast(moment.text(), "DateTime64(6, 'UTC')");
            case "sqlite" -> "'" + text + "'";
            default -> cast(text, "TIMESTAMPTZ");
        };
    }

    private static String precise(Moment moment, String type) {
        return moment.isWholeSecond() ? type : type + "(6)";
    }

    private static String cast(String text, String type) {
        return "CAST('" + text + "' AS " + type + ")";
    }
}
