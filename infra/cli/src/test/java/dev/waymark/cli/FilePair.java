package dev.waymark.cli;

/// DuckDB and H2: everything lies in the folder.
final class FilePair implements Pair {

    @Override
    public String config() {
        return """
        gateways:
          main:
            connection:
              type: duckdb
              database: warehouse.duckdb
        model_defaults:
          dialect: duckdb
        """;
    }

    @Override
    public String toString() {
        return "DuckDB and a file";
    }
}
