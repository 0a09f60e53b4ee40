package dev.waymark.sql.identifier;

/// Identifiers in a dialect's quotes.
public final class Quoting {

    private Quoting() {}

    public static String quote(String identifier, Dialect dialect) {
        return switch (dialect.name()) {
            case "bigquery",
                    "databricks",
                    "spark",
                    "spark2",
                    "hive",
                    "mysql",
                    "starrocks",
                    "doris",
                    "singlestore" ->
                    enclosed(identifier, '`', '`');
            case "tsql", "fabric" -> enclosed(identifier, '[', ']');
            default -> enclosed(identifier, '"', '"');
        };
    }

    private static String enclosed(String identifier, char opening, char closing) {
        String end = String.valueOf(closing);
        return opening + identifier.replace(end, end + end) + closing;
    }
}
