package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What tables carry besides columns and rows.
public interface DressPromises extends Bench {

    @Test
    default void a_table_is_created_with_its_comments() {
        warehouse().createTable(table("orders"), List.of(id(), name()), described("What's sold"));

        assertThat(comments(table("orders"))).containsExactly("What's sold", "the key", "null");
    }

    @Test
    default void rows_that_make_a_table_give_it_its_comments() {
        String query = "SELECT 1 AS id, 'x' AS name";
        Map<String, Load.Rows> all =
                Map.of(
                        "replaced",
                        new Load.Rows.Replace(query, null),
                        "ranged",
                        new Load.Rows.ReplaceRange(query, "id", "1", "1", null),
                        "keyed",
                        new Load.Rows.ReplaceKeys(query, List.of("id"), true, null),
                        "merged",
                        new Load.Rows.Merge(query, List.of("id"), null, null, null),
                        "appended",
                        new Load.Rows.Append(query, null),
                        "seeded",
                        new Load.Rows.Csv(
                                "id,name\n1,x\n", CsvSettings.DEFAULT, List.of(id(), name())),
                        "shown",
                        new Load.Rows.View(query));

        all.forEach((table, rows) -> load(table(table), rows, described(table)));

        assertThat(all.keySet())
                .allSatisfy(table ->
                        assertThat(comments(table(table)))
                                .containsExactly(table, "the key", "null"));
    }

    @Test
    default void all_rows_anew_come_with_the_comments_of_today() {
        Dress yesterday = Dress.described("old", new TreeMap<>(Map.of("name", "a name")));
        for (Load.Rows rows :
                List.of(
                        new Load.Rows.Replace("SELECT 1 AS id, 'x' AS name", null),
                        new Load.Rows.View("SELECT 1 AS id, 'x' AS name"))) {
            load(table("orders"), rows, yesterday);

            load(table("orders"), rows, described("new"));

            assertThat(comments(table("orders"))).containsExactly("new", "the key", "null");
        }
    }

    @Test
    default void a_kept_table_gets_other_comments() {
        warehouse()
                .createTable(
                        table("kept"),
                        List.of(id(), name()),
                        Dress.described("old", new TreeMap<>(Map.of("name", "a name"))));

        warehouse().alter(table("kept"), List.of(id(), name()), described(null));

        assertThat(comments(table("kept"))).containsExactly("null", "the key", "null");
    }

    @Test
    default void what_the_engine_does_not_have_is_passed_over() {
        TreeMap<String, String> strange = new TreeMap<>(Map.of("no_such_property", "x; y"));
        Dress dress = described("dressed").having(strange);

        warehouse().createTable(table("made"), List.of(id(), name()), dress);
        load(table("filled"), new Load.Rows.Replace("SELECT 1 AS id, 'x' AS name", null), dress);
        warehouse().alter(table("filled"), List.of(id(), name()), dress);

        assertThat(comments(table("made"))).containsExactly("dressed", "the key", "null");
        assertThat(comments(table("filled"))).containsExactly("dressed", "the key", "null");
    }

    private List<String> comments(TableName table) {
        return List.of(
                value(sheet().comment(table)),
                value(sheet().columnComment(table, "id")),
                value(sheet().columnComment(table, "name")));
    }

    private static Dress described(@Nullable String comment) {
        return Dress.described(
                comment, new TreeMap<>(Map.of("id", "the key", "no_such_column", "passed over")));
    }

    private Column id() {
        return new Column("id", sheet().integer());
    }

    private Column name() {
        return new Column("name", sheet().text());
    }
}
