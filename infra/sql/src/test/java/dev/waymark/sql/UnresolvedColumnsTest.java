package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.sql.Sql.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnresolvedColumnsTest {

    @Test
    void a_column_of_no_table_is_named_as_written() {
        assertThat(unresolved("SELECT a, zz, t.yy FROM raw.t AS t"))
                .containsExactlyInAnyOrder("zz", "t.yy");
    }

    @Test
    void a_column_of_two_tables_is_ambiguous() {
        assertThat(unresolved("SELECT a, u FROM raw.t CROSS JOIN raw.u")).containsExactly("a");
    }

    @Test
    void nothing_is_said_while_a_table_is_unknown() {
        assertThat(unresolved("SELECT zz, t.yy FROM raw.t AS t CROSS JOIN raw.other")).isEmpty();
    }

    @Test
    void nothing_is_said_of_what_is_known_or_cannot_be_read() {
        assertThat(unresolved("SELECT a AS k, x FROM raw.t ORDER BY k")).isEmpty();
        assertThat(unresolved("SELECT zz FROM FROM raw.t")).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_query_that_is_left_alone() {
        Query query = Tables.query("SELECT zz FROM raw.t");
        assertThat(
                        SQL.unresolved(
                                new Query(
                                        query.text(),
                                        query.dialect(),
                                        query.defaultCatalog(),
                                        query.sources(),
                                        false)))
                .isEmpty();
    }

    private static List<String> unresolved(String text) {
        return SQL.unresolved(Tables.query(text));
    }
}
