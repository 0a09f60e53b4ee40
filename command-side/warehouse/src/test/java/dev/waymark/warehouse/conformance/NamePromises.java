package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Promotion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that people really give: capitals, spaces, reserved words, quotes, dots, long ones.
public interface NamePromises extends Bench {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orders",
                "ORDERS",
                "order items",
                "select",
                "Table",
                "käse",
                "it's",
                "say \"cheese\"",
                "a.b.c",
                "100%",
                "-- no remark",
                "a_name_that_goes_on_and_on_and_on_until_it_has_sixty_letters"
            })
    default void any_name_will_do(String name) {
        TableName table = table(name, name);
        TableName view = table(name + "2", name);
        String query = "SELECT 1 AS %1$s, 2 AS n".formatted(sheet().quoted(name));

        load(table, new Load.Rows.Replace(query, null));
        load(table, new Load.Rows.ReplaceRange(query, sheet().quoted(name), "1", "1", null));
        warehouse().alter(table, columns(name), dress(name));
        warehouse().promote(Promotions.of(1, List.of(commented(view, table, name))));

        assertThat(warehouse().exists(table)).isTrue();
        assertThat(warehouse().columns(table)).isEqualTo(columns(name));
        assertThat(lines(view)).containsExactly("1");
        warehouse().demote(Promotions.PROD, List.of(view));
        assertThat(warehouse().drop(List.of(table))).isEmpty();
        assertThat(warehouse().exists(table)).isFalse();
        seedUnder(table, name);
    }

    private List<Column> columns(String name) {
        return List.of(new Column(name, sheet().integer()));
    }

    private Promotion.View commented(TableName view, TableName table, String name) {
        return new Promotion.View(view, table, dress(name));
    }

    private static Dress dress(String name) {
        return Dress.described(name, new TreeMap<>(Map.of(name, name)));
    }

    private void seedUnder(TableName table, String name) {
        String header = '"' + name.replace("\"", "\"\"") + '"';
        load(table, new Load.Rows.Csv(header + "\n7\n", CsvSettings.DEFAULT, columns(name)));
        assertThat(lines(table)).containsExactly("7");
    }
}
