package dev.waymark.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.conformance.Loads;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How the rows of tables are kept.
@Tag("slow")
class StorageTest {

    private static final List<Column> COLUMNS = List.of(new Column("id", "integer"));
    private static final Dress KEPT =
            Dress.PLAIN.having(
                    new TreeMap<>(
                            Map.of(
                                    "creatable_type",
                                    "UNLOGGED",
                                    "fillfactor",
                                    "70",
                                    "toast.autovacuum_enabled",
                                    "false")));
    private static final String AS_SAID = "[u, 70]";

    private final Shop shop = Shop.opened();

    @BeforeEach
    void make_a_schema() {
        shop.warehouse().createSchemas(List.of(Shop.table("any")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tables_are_made_as_their_models_say() {
        shop.warehouse().createTable(Shop.table("empty"), COLUMNS, KEPT);
        load("whole", new Load.Rows.Replace("SELECT 1 AS id", null), KEPT);
        load("added", new Load.Rows.Append("SELECT 1 AS id", null), KEPT);

        assertThat(List.of("empty", "whole", "added"))
                .allSatisfy(table -> assertThat(storage(table)).isEqualTo(AS_SAID));
    }

    @Test
    void other_columns_do_not_change_how_rows_are_kept() {
        load("whole", new Load.Rows.Replace("SELECT 1 AS id", null), KEPT);

        load("whole", new Load.Rows.Replace("SELECT 1 AS id, 2 AS more", null), KEPT);

        assertThat(storage("whole")).isEqualTo(AS_SAID);
    }

    @Test
    void a_kept_table_is_kept_otherwise_and_what_nobody_speaks_of_stays() {
        shop.warehouse().createTable(Shop.table("t"), COLUMNS, Dress.PLAIN);
        assertThat(storage("t")).isEqualTo("[p, null]");

        shop.warehouse().alter(Shop.table("t"), COLUMNS, KEPT);
        shop.warehouse().alter(Shop.table("t"), COLUMNS, Dress.PLAIN);

        assertThat(storage("t")).isEqualTo(AS_SAID);
    }

    private void load(String table, Load.Rows rows, Dress dress) {
        TableName name = Shop.table(table);
        shop.warehouse().forget(Loads.RUN);
        shop.warehouse().load(Loads.dressed(Loads.of(Loads.RUN, Loads.day(0), name, rows), dress));
    }

    private String storage(String table) {
        return shop.lines(
                        "SELECT relpersistence, (SELECT option_value FROM pg_options_to_table(reloptions) WHERE option_name = 'fillfactor') FROM pg_class WHERE oid = 'shop.%s'::regclass"
                                .formatted(table))
                .getFirst();
    }
}
