package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeedTest {

    private static final TableName TABLE = Shop.table("shops");
    private static final Column ID = new Column("id", "INTEGER");
    private static final Column NAME = new Column("name", "TEXT");

    private final Warehouse warehouse = DuckDbWarehouse.open(null, Map.of());
    private final Shop shop = new Shop(warehouse);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void a_misfit_is_told_with_row_and_column() {
        assertThatThrownBy(() -> seed("id,name\n1,a\n2,b\nthree,c\n"))
                .isInstanceOf(WarehouseFailure.class)
                .hasMessage("Seed row 3, column 'id': 'three' is not of type INTEGER.");
    }

    @Test
    void a_missing_column_and_a_surplus_cell_are_told() {
        assertThatThrownBy(() -> seed("id,nom\n1,a\n")).hasMessageContaining("no column 'name'");
        assertThatThrownBy(() -> seed("id,name\n1,a\n2,b,c\n"))
                .hasMessage("Seed row 2 has 3 cells, the header only 2.");
        assertThatThrownBy(() -> seed("")).hasMessageContaining("no header");
        assertThatThrownBy(() -> seed("id,name\n1,\"a\n")).hasMessageContaining("cannot be read");
    }

    @Test
    void short_rows_empty_lines_and_trailing_delimiters_are_borne() {
        seed("id,name\n1\n\n2,b,\n");

        assertThat(shop.lines("FROM shops ORDER BY id")).containsExactly("[1, null]", "[2, b]");
    }

    @Test
    void another_line_terminator_leaves_line_feeds_to_the_cells() {
        seed("id,name~1,a\nb~2,\"c~d\"~", settings(null, "~"));

        assertThat(shop.lines("FROM shops ORDER BY id")).containsExactly("[1, a\nb]", "[2, c~d]");
    }

    @Test
    void a_delimiter_may_have_several_characters() {
        seed("id||name\n1||a,b\n", settings("||", null));

        assertThat(shop.lines("FROM shops")).containsExactly("[1, a,b]");
    }

    @Test
    void words_for_yes_and_no_are_understood() {
        String text = "id,open\n1,on\n2,Off\n3,yes\n4,0\n5,True\n6,\n";

        shop.seed(TABLE, text, CsvSettings.DEFAULT, ID, new Column("open", "BOOL"));

        assertThat(shop.lines("SELECT open FROM shops ORDER BY id"))
                .containsExactly("[true]", "[false]", "[true]", "[false]", "[true]", "[null]");
    }

    @Test
    void moments_and_structures_are_cast_by_the_engine() {
        String text = "at,tags\n2024-01-02 03:04:05.678901,\"[a, b]\"\n";

        shop.seed(
                TABLE,
                text,
                CsvSettings.DEFAULT,
                new Column("at", "TIMESTAMP"),
                new Column("tags", "VARCHAR[]"));

        assertThat(shop.lines("SELECT CAST(\"at\" AS VARCHAR), tags[2] FROM shops"))
                .containsExactly("[2024-01-02 03:04:05.678901, b]");
    }

    @Test
    void a_column_without_a_type_is_text() {
        shop.seed(TABLE, "id\n01\n", CsvSettings.DEFAULT, new Column("id", null));

        assertThat(warehouse.columns(TABLE)).containsExactly(new Column("id", "VARCHAR"));
        assertThat(shop.lines("FROM shops")).containsExactly("[01]");
    }

    private void seed(String text) {
        seed(text, CsvSettings.DEFAULT);
    }

    private void seed(String text, CsvSettings settings) {
        shop.seed(TABLE, text, settings, ID, NAME);
    }

    private static CsvSettings settings(String delimiter, String terminator) {
        return new CsvSettings(delimiter, null, null, null, null, terminator, null, null, null);
    }
}
