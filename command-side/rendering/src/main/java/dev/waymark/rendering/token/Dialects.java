package dev.waymark.rendering.token;

import java.util.Locale;
import java.util.Set;

/// Names of dialects.
public final class Dialects {

    /// Those that SQLMesh knows; the empty name is its own superset of all.
    public static final Set<String> KNOWN =
            Set.of(
                    "",
                    "athena",
                    "bigquery",
                    "clickhouse",
                    "databricks",
                    "doris",
                    "dremio",
                    "drill",
                    "druid",
                    "duckdb",
                    "dune",
                    "exasol",
                    "fabric",
                    "hive",
                    "materialize",
                    "mysql",
                    "oracle",
                    "postgres",
                    "presto",
                    "prql",
                    "redshift",
                    "risingwave",
                    "snowflake",
                    "solr",
                    "spark",
                    "spark2",
                    "sqlite",
                    "starrocks",
                    "tableau",
                    "teradata",
                    "trino",
                    "tsql");

    private Dialects() {}

    /// The name alone, lower case: `snowflake` of `Snowflake, normalization_strategy = lowercase`.
    public static String family(String dialect) {
        return dialect.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
