package dev.waymark.sql;

import static dev.waymark.sql.Tables.SQL;
import static dev.waymark.sql.Tables.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.sql.Likeness;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every query.
class QueryLawsTest {

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> lists = items().list().ofMinSize(1).ofMaxSize(4).map(QueryLawsTest::join);
        Arbitrary<String> tails =
                Arbitraries.of("", " GROUP BY 1", " ORDER BY 1", " ORDER BY b DESC LIMIT 3");
        return Combinators.combine(lists, sources(), conditions(), tails)
                .as((list, source, where, tail) ->
                        "SELECT " + list + " FROM " + source + where + tail);
    }

    private static String join(List<String> items) {
        return String.join(", ", items);
    }

    private static Arbitrary<String> items() {
        return Arbitraries.of(
                "a",
                "t.b",
                "a + (b * x) AS k",
                "CASE WHEN a = 1 THEN 'one' ELSE c END AS l",
                "sum(a) OVER (PARTITION BY b ORDER BY x) AS s",
                "coalesce(a, 1)::int",
                "(SELECT max(u) FROM raw.u) AS m",
                "'It''s' AS q",
                "count(*)",
                "\"A\" AS \"Weird Name\"");
    }

    private static Arbitrary<String> sources() {
        return Arbitraries.of(
                "raw.t",
                "raw.t AS t",
                "(SELECT * FROM raw.t) AS t",
                "raw.t LEFT JOIN raw.u AS o ON o.a = t.a AND 1 = 1");
    }

    private static Arbitrary<String> conditions() {
        return Arbitraries.of(
                "",
                " WHERE a = 1 OR b = 2 AND c = 'k'",
                " WHERE NOT (a BETWEEN 1 AND 2)",
                " WHERE c IN ('x', 'y') AND f",
                " WHERE EXISTS (SELECT 1 FROM raw.u WHERE u.a = t.b)");
    }

    @Property(tries = 200)
    void every_query_is_the_same_as_itself(@ForAll("queries") String text) {
        assertThat(SQL.compare(query(text), query(text))).isEqualTo(new Likeness.Same());
    }

    @Property(tries = 200)
    void another_layout_changes_nothing(@ForAll("queries") String text, @ForAll long seed) {
        assertThat(SQL.compare(query(text), query(laidOut(text, new Random(seed)))))
                .isEqualTo(new Likeness.Same());
    }

    /// Other blanks, comments between tokens, other case of everything that is not quoted.
    private static String laidOut(String text, Random random) {
        StringBuilder other = new StringBuilder();
        for (Token token : Scanner.scan(text, "duckdb")) {
            switch (token.kind()) {
                case WHITESPACE -> other.append(random.nextBoolean() ? "\n  " : " /* k */ ");
                case WORD -> other.append(cased(token.text(), random));
                default -> other.append(token.text());
            }
        }
        return other.toString();
    }

    private static String cased(String word, Random random) {
        return random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
    }

    @Property(tries = 200)
    void moving_nothing_changes_no_character(@ForAll("queries") String text, @ForAll long seed) {
        String written = laidOut(text, new Random(seed));

        assertThat(SQL.relocate(written, "duckdb", "memory", Map.of())).isEqualTo(written);
    }

    @Property(tries = 200)
    void a_moved_query_still_reads(@ForAll("queries") String text) {
        String moved =
                SQL.relocate(
                        text,
                        "duckdb",
                        "memory",
                        Map.of(SQL.normalise("raw.t", "duckdb", "memory"), "phys.t1"));

        assertThat(SQL.facts(moved, "duckdb").readable()).isTrue();
        assertThat(SQL.facts(moved, "duckdb").tables()).contains("phys.t1").doesNotContain("raw.t");
    }

    @Property(tries = 200)
    void one_more_condition_is_never_the_same(@ForAll("queries") String text) {
        String filtered = "SELECT * FROM (" + text + ") AS q WHERE random() > 0.5";
        String unfiltered = "SELECT * FROM (" + text + ") AS q";

        assertThat(SQL.compare(query(unfiltered), query(filtered)))
                .isInstanceOf(Likeness.Different.class);
    }

    @Property(tries = 500)
    void any_text_at_all_gets_an_answer(@ForAll String text) {
        assertThat(SQL.facts(text, "duckdb")).isNotNull();
        assertThat(SQL.relocate(text, "duckdb", "memory", Map.of())).isEqualTo(text);
        assertThat(SQL.compare(query(text), query(text))).isEqualTo(new Likeness.Same());
    }
}
