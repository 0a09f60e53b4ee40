package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.snapshot.TableName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT * FROM c.s.t                         | true
                    SELECT * FROM s.t AS x                      | true
                    SELECT * FROM "S"."T"                       | true
                    SELECT (SELECT max(n) FROM C."s".T)         | true
                    SELECT * FROM d.s.t                         | false
                    SELECT * FROM t                             | false
                    SELECT * FROM s.t2                          | false
                    SELECT * FROM "s.t"                         | false
                    SELECT 's.t' FROM s.u                       | false
                    SELECT 'it''s.t' FROM s.u                   | false
                    """)
    void dotted_names_are_read_as_the_engine_reads_them(String query, boolean reads) {
        assertThat(view(query).reads(new TableName("c", "s", "t"))).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource({"SELECT * FROM t, true", "SELECT * FROM c.t, true", "SELECT * FROM u.t, false"})
    void a_table_of_the_main_schema_may_be_named_without_it(String query, boolean reads) {
        assertThat(view(query).reads(new TableName("c", "main", "t"))).isEqualTo(reads);
    }

    private static ViewText view(String query) {
        return ViewText.of(new TableName("c", "s", "v"), "CREATE VIEW s.v AS " + query + ";");
    }
}
