package dev.waymark.rendering.token;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Texts made of the pieces that scanners stumble over.
final class SqlTexts {

    private SqlTexts() {}

    static Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "'",
                        "''",
                        "\"",
                        "`",
                        "\\",
                        "$",
                        "$$",
                        "$t$",
                        "--",
                        "#",
                        "//",
                        "/*",
                        "*/",
                        "{#",
                        "#}",
                        "\n",
                        "\r\n",
                        " ",
                        ";",
                        ",",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "@",
                        "@x",
                        "@{x}",
                        "@'",
                        "E'",
                        "r'",
                        "rb'",
                        "'''",
                        "a",
                        "B_1",
                        "é",
                        "𝒳",
                        "1",
                        "1.5e-3",
                        ".5",
                        "0x1F",
                        "::",
                        "->",
                        "->>",
                        ":=",
                        "<@",
                        "@@",
                        "JINJA_END",
                        "JINJA_QUERY_BEGIN");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    static Arbitrary<String> dialects() {
        return Arbitraries.of(
                "duckdb",
                "postgres",
                "bigquery",
                "snowflake",
                "spark",
                "mysql",
                "tsql",
                "trino",
                "clickhouse",
                "sqlite",
                "redshift",
                "athena",
                "");
    }
}
