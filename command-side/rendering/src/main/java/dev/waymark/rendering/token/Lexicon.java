package dev.waymark.rendering.token;

import java.util.Set;

/// What a dialect's quotes and comments look like.
///
/// @param strings characters that open and close a string
/// @param names characters that open a quoted name
/// @param backslash whether a backslash takes the next character of a string literally
/// @param rawBackslash the same inside `r'..'`; only asked where `raw`
/// @param raw whether `r'..'` exists
/// @param triple whether `'''..'''` exists
/// @param dollar whether `$$..$$` and `$tag$..$tag$` exist
/// @param nested whether comments in `/* */` nest
/// @param lineComments what begins a comment to the end of the line
/// @param contains whether `<@` and `@>` are operators
record Lexicon(
        String strings,
        String names,
        boolean backslash,
        boolean rawBackslash,
        boolean raw,
        boolean triple,
        boolean dollar,
        boolean nested,
        Set<String> lineComments,
        boolean contains) {

    private static final Set<String> DASHES = Set.of("--");
    private static final Set<String> HASH = Set.of("--", "#");
    private static final Set<String> SLASHES = Set.of("--", "//");

    private static final Lexicon ANSI = plain("\"", true, DASHES);
    private static final Lexicon ANSI_FLAT = plain("\"", false, DASHES);
    private static final Lexicon BRACKETED = plain("[\"", true, DASHES);
    private static final Lexicon SQLITE = plain("\"[`", false, DASHES);
    private static final Lexicon ATHENA = plain("\"`", true, DASHES);
    private static final Lexicon POSTGRES =
            new Lexicon("'", "\"", false, false, false, false, true, true, DASHES, true);
    private static final Lexicon REDSHIFT =
            new Lexicon("'", "\"", true, false, false, false, true, true, DASHES, true);
    private static final Lexicon SNOWFLAKE =
            new Lexicon("'", "\"", true, false, false, false, true, false, SLASHES, false);
    private static final Lexicon BIGQUERY =
            new Lexicon("'\"", "`", true, true, true, true, false, false, HASH, false);
    private static final Lexicon SPARK =
            new Lexicon("'\"", "`", true, false, true, false, false, true, DASHES, false);
    private static final Lexicon MYSQL =
            new Lexicon("'\"", "`", true, false, false, false, false, false, HASH, false);
    private static final Lexicon CLICKHOUSE =
            new Lexicon("'", "\"`", true, false, false, false, true, true, HASH, false);

    private static Lexicon plain(String names, boolean nested, Set<String> comments) {
        return new Lexicon("'", names, false, false, false, false, false, nested, comments, false);
    }

    /// An unknown dialect has the quotes of the standard.
    static Lexicon of(String dialect) {
        return switch (Dialects.family(dialect)) {
            case "duckdb", "postgres", "risingwave", "materialize" -> POSTGRES;
            case "redshift" -> REDSHIFT;
            case "snowflake" -> SNOWFLAKE;
            case "bigquery" -> BIGQUERY;
            case "databricks", "spark", "spark2", "hive" -> SPARK;
            case "mysql", "starrocks", "doris", "singlestore" -> MYSQL;
            case "tsql", "fabric" -> BRACKETED;
            case "trino", "presto", "oracle" -> ANSI_FLAT;
            case "athena" -> ATHENA;
            case "clickhouse" -> CLICKHOUSE;
            case "sqlite" -> SQLITE;
            default -> ANSI;
        };
    }

    boolean opensString(char c) {
        return strings.indexOf(c) >= 0;
    }

    boolean opensName(char c) {
        return names.indexOf(c) >= 0;
    }
}
