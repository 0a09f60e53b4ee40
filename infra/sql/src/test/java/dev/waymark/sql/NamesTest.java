package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    duckdb     | Raw.T                  | memory.raw.t
                    duckdb     | "Raw"."My Table"       | memory.raw."my table"
                    duckdb     | db.Raw.t               | db.raw.t
                    duckdb     | T                      | t
                    postgres   | Raw."T"                | memory.raw.T
                    snowflake  | raw."t"                | memory.RAW.t
                    bigquery   | Raw.T                  | memory.Raw.T
                    bigquery   | T                      | t
                    bigquery   | `my-project.Raw.t`     | "my-project".Raw.t
                    bigquery   | my-project.raw.t       | "my-project".raw.t
                    mysql      | Raw.`T`                | memory.Raw.T
                    clickhouse | Raw.T                  | memory.Raw.T
                    tsql       | [Raw].[T]              | memory.raw.t
                    trino      | "Raw".T                | memory.raw.t
                    databricks | `Raw`.T                | memory.raw.t
                    spark      | Raw.T                  | memory.raw.t
                    redshift   | "Raw".T                | memory.raw.t
                    unknown    | Raw."T"                | memory.raw.T
                    snowflake, normalization_strategy = case_sensitive | raw.T | memory.raw.T
                    """)
    void are_folded_and_completed(String dialect, String written, String expected) {
        assertThat(SQL.normalise(written, dialect, "memory").value()).isEqualTo(expected);
    }

    @Test
    void get_no_catalog_where_there_is_none() {
        assertThat(SQL.normalise("raw.t", "duckdb", "").value()).isEqualTo("raw.t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    duckdb    | a"b | "a""b"
                    bigquery  | a`b | `a``b`
                    mysql     | a   | `a`
                    tsql      | a]b | [a]]b]
                    """)
    void are_quoted_as_the_dialect_does(String dialect, String name, String expected) {
        assertThat(SQL.quote(name, dialect)).isEqualTo(expected);
    }
}
