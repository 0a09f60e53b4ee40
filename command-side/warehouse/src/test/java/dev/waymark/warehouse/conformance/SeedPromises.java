package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind.CsvSettings;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// [Load.Rows.Csv]: the table holds the rows of a csv text (semantics 1.16).
public interface SeedPromises extends Bench {

    @Test
    default void cells_get_the_declared_types() {
        List<Column> columns =
                List.of(
                        new Column("id", sheet().integer()),
                        new Column("name", sheet().text()),
                        new Column("open", sheet().bool()),
                        new Column("price", sheet().decimal()),
                        new Column("since", sheet().date()));

        BatchReceipt receipt =
                seed("id,name,open,price,since\n1,007,true,2.5,2024-02-29\n", columns);

        assertThat(warehouse().columns(table("shops"))).isEqualTo(columns);
        assertThat(lines(table("shops"))).containsExactly("1|007|true|2.50|2024-02-29");
        assertThat(receipt.rows()).isIn(1L, null);
    }

    @Test
    default void an_empty_cell_is_null_whatever_its_type() {
        List<Column> columns =
                List.of(
                        new Column("id", sheet().integer()),
                        new Column("name", sheet().text()),
                        new Column("open", sheet().bool()));

        seed("id,name,open\n1,,\n,\"\",false\n", columns);

        assertThat(lines(table("shops"))).containsExactly("1|null|null", "null|null|false");
    }

    @Test
    default void quotes_line_breaks_and_accents_survive() {
        seed("id,name\r\n1,\"a, \"\"b\"\"\nc\"\r\n2,käse\r\n", idAndName());

        assertThat(lines(table("shops"))).containsExactly("1|a, \"b\"\nc", "2|käse");
    }

    @Test
    default void columns_are_found_by_the_header() {
        seed("Name,unasked,ID\nx,y,1\n", idAndName());

        assertThat(lines(table("shops"))).containsExactly("1|x");
        assertThat(names(warehouse().columns(table("shops")))).containsExactly("id", "name");
    }

    @Test
    default void settings_of_the_reader_are_kept() {
        CsvSettings settings =
                new CsvSettings(";", "'", null, "\\", true, null, null, List.of("-"), false);

        seed("id;name\n1; 'a;b'\n2;-\n3;NA\n4;it\\'s\n", settings);

        assertThat(lines(table("shops"))).containsExactly("1|a;b", "2|null", "3|NA", "4|it's");
    }

    @Test
    default void usual_words_for_nothing_are_null_unless_switched_off() {
        seed("id,name\n1,NA\n2,null\n3,x\n", idAndName());

        assertThat(lines(table("shops"))).containsExactly("1|null", "2|null", "3|x");
    }

    @Test
    default void a_later_text_replaces_the_rows() {
        seed("id,name\n1,x\n", idAndName());
        seed("id,name\n2,y\n", idAndName());

        assertThat(lines(table("shops"))).containsExactly("2|y");
    }

    @Test
    default void a_header_alone_gives_an_empty_table() {
        seed("id,name\n", idAndName());

        assertThat(warehouse().columns(table("shops"))).isEqualTo(idAndName());
        assertThat(lines(table("shops"))).isEmpty();
    }

    @Test
    default void many_rows_arrive() {
        String text =
                IntStream.range(0, 20_000)
                        .mapToObj(n -> n + ",name " + n)
                        .collect(Collectors.joining("\n", "id,name\n", "\n"));

        seed(text, idAndName());

        assertThat(lines("SELECT count(*), min(id), max(id), count(name) FROM shop.shops"))
                .containsExactly("20000|0|19999|20000");
    }

    @Test
    default void a_cell_that_is_not_of_its_type_fails() {
        assertFails(Kind.STATEMENT, () -> seed("id,name\n1,x\ntwo,y\n", idAndName()));

        assertThat(warehouse().exists(table("shops"))).isFalse();
        seed("id,name\n1,x\n", idAndName());
        assertThat(lines(table("shops"))).containsExactly("1|x");
    }

    @Test
    default void a_declared_column_that_the_header_lacks_fails() {
        assertFails(Kind.STATEMENT, () -> seed("id,nom\n1,x\n", idAndName()));
    }

    private List<Column> idAndName() {
        return List.of(new Column("id", sheet().integer()), new Column("name", sheet().text()));
    }

    private BatchReceipt seed(String text, List<Column> columns) {
        return load(table("shops"), new Load.Rows.Csv(text, CsvSettings.DEFAULT, columns));
    }

    private BatchReceipt seed(String text, CsvSettings settings) {
        return load(table("shops"), new Load.Rows.Csv(text, settings, idAndName()));
    }
}
