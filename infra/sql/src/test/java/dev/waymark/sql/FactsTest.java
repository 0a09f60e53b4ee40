package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.sql.Likeness;
import dev.waymark.kernel.sql.Sql.QueryFacts;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @Test
    void tables_are_named_as_written_and_ctes_are_none() {
        QueryFacts facts =
                SQL.facts(
                        "WITH w AS (SELECT a FROM raw.t) SELECT a FROM w JOIN \"Raw\".\"U\" USING (a)"
                                + " WHERE EXISTS (SELECT 1 FROM other)",
                        "postgres");

        assertThat(facts.readable()).isTrue();
        assertThat(facts.refusal()).isNull();
        assertThat(facts.tables()).containsExactly("\"Raw\".\"U\"", "other", "raw.t");
    }

    @Test
    void functions_and_files_are_no_tables() {
        assertThat(
                        SQL.facts(
                                        "SELECT * FROM read_csv('a.csv') JOIN 'b.parquet' ON true,"
                                                + " UNNEST([1]) AS k(e)",
                                        "duckdb")
                                .tables())
                .isEmpty();
    }

    @Test
    void a_refusal_says_where_in_the_users_own_text() {
        QueryFacts facts = SQL.facts("SELECT a, -- why\n  b FROM FROM raw.t", "duckdb");

        assertThat(facts.readable()).isFalse();
        assertThat(Objects.requireNonNull(facts.refusal()).line()).isEqualTo(2);
        assertThat(facts.refusal().message()).doesNotContain("\n").isNotBlank();
    }

    @Test
    void an_empty_text_is_refused() {
        assertThat(SQL.facts("  -- nothing\n", "duckdb").readable()).isFalse();
    }

    @Test
    void an_unreadable_text_still_tells_its_tables() {
        assertThat(SQL.facts("SELECT ?! FROM raw.t LEFT WEIRD JOIN raw.u", "duckdb").tables())
                .containsExactly("raw.t", "raw.u");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    duckdb    | WITH final AS (SELECT 1 AS a) SELECT * FROM final
                    duckdb    | SELECT map.id, prior.x, number FROM raw.map JOIN raw.prior ON true
                    duckdb    | SELECT uuid::TEXT AS k, unknown FROM raw.t
                    duckdb    | SELECT a, b, FROM raw.t
                    duckdb    | SELECT a FROM raw.t WHERE a == 1
                    duckdb    | SELECT 'a' 'b' AS k, a // 2 AS l, a ** 2 AS m FROM raw.t
                    duckdb    | FROM raw.t SELECT a UNION ALL FROM raw.u SELECT a
                    duckdb    | SELECT "a.b" FROM raw."t.u"
                    bigquery  | SELECT "k" AS a FROM my-project.dataset.t
                    bigquery  | SELECT a FROM `my-project.dataset.t`
                    tsql      | SELECT [a] FROM [raw].[t]
                    """)
    void the_parser_is_helped_over_its_own_stumbling_blocks(String dialect, String text) {
        assertThat(SQL.facts(text, dialect).refusal()).isNull();
        assertThat(SQL.compare(Tables.query(text, dialect), Tables.query(text, dialect)))
                .isEqualTo(new Likeness.Same());
    }

    @Test
    void blank_lines_do_not_end_a_statement() {
        assertThat(SQL.facts("SELECT a,\n\n\n\nb\n\n\nFROM raw.t", "duckdb").readable()).isTrue();
    }
}
