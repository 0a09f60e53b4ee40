package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.model.Column;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.conformance.Loads;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only DuckDB does.
class OwnWaysTest {

    @TempDir Path folder;

    private final Warehouse warehouse = DuckDbWarehouse.open(null, Map.of());
    private final Shop shop = new Shop(warehouse);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void the_type_of_null_is_unknown_and_its_column_takes_integers() {
        assertThat(warehouse.describe("SELECT NULL AS a")).containsExactly(new Column("a", null));

        shop.replace(0, Shop.table("t"), "SELECT NULL AS a");
        warehouse.createTableLike(Shop.table("u"), "SELECT NULL AS a");

        assertThat(warehouse.columns(Shop.table("t"))).containsExactly(new Column("a", "INTEGER"));
        assertThat(warehouse.columns(Shop.table("u"))).containsExactly(new Column("a", "INTEGER"));
    }

    @Test
    void a_view_whose_table_is_gone_still_exists() {
        warehouse.execute(
                List.of("CREATE TABLE t (a INTEGER)", "CREATE VIEW v AS FROM t", "DROP TABLE t"));

        assertThat(warehouse.exists(Shop.table("v"))).isTrue();
        assertThat(warehouse.exists(Shop.table("t"))).isFalse();
    }

    @Test
    void another_spelling_of_a_type_is_no_change() {
        warehouse.execute(
                List.of(
                        "CREATE TABLE t (a INTEGER, b VARCHAR, c INTEGER[])",
                        "CREATE INDEX would_forbid_a_change ON t (a)"));

        warehouse.alter(
                Shop.table("t"),
                List.of(new Column("A", "int4"), new Column("b", "text"), new Column("c", "INT[]")),
                Dress.described("kept", new TreeMap<>(Map.of("a", "indexed"))));

        assertThat(warehouse.columns(Shop.table("t")))
                .containsExactly(
                        new Column("a", "INTEGER"),
                        new Column("b", "VARCHAR"),
                        new Column("c", "INTEGER[]"));
    }

    @Test
    void comments_are_left_alone_where_the_connection_says_so() {
        try (Warehouse silent = DuckDbWarehouse.open(null, Map.of("register_comments", false))) {
            Dress described = Dress.described("x", new TreeMap<>(Map.of("a", "y")));
            List<Column> columns = List.of(new Column("a", "INTEGER"));
            silent.createTable(Shop.table("t"), columns, described);
            silent.execute(List.of("COMMENT ON COLUMN t.a IS 'mine'"));
            silent.alter(Shop.table("t"), columns, described);

            assertThat(
                            new Shop(silent)
                                    .lines(
                                            "SELECT t.comment, c.comment FROM duckdb_tables() AS t, duckdb_columns() AS c WHERE c.table_name = 't'"))
                    .containsExactly("[null, mine]");
        }
    }

    @Test
    void temporary_tables_of_a_batch_do_not_reach_the_next() {
        Load.Rows rows = new Load.Rows.Replace("FROM stage", null);
        for (int day = 0; day < 3; day++) {
            Load load = Loads.of(Shop.RUN, Loads.day(day), Shop.table("t"), rows);
            warehouse.load(
                    Loads.before(load, "CREATE TEMP TABLE stage AS SELECT %d AS n".formatted(day)));
        }

        assertThat(shop.lines("FROM t")).containsExactly("[2]");
    }

    @Test
    void a_batch_that_two_warehouses_of_one_file_do_at_once_is_done_once() throws Exception {
        Path file = folder.resolve("shared.db");
        try (Warehouse one = DuckDbWarehouse.open(file, Map.of());
                Warehouse two = DuckDbWarehouse.open(file, Map.of());
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            one.execute(List.of("CREATE TABLE diary (s VARCHAR)"));
            CyclicBarrier together = new CyclicBarrier(2);
            for (int day = 0; day < 30; day++) {
                int n = day;
                Future<?> first = pool.submit(() -> add(one, n, together));
                Future<?> second = pool.submit(() -> add(two, n, together));
                first.get();
                second.get();
            }

            assertThat(new Shop(one).lines("SELECT count(*), count(DISTINCT s) FROM diary"))
                    .containsExactly("[30, 30]");
        }
    }

    private static Object add(Warehouse warehouse, int day, CyclicBarrier together)
            throws Exception {
        Load none = Loads.of(Shop.RUN, Loads.day(day), Shop.table("diary"), new Load.Rows.None());
        together.await();
        return warehouse.load(Loads.before(none, "INSERT INTO diary VALUES ('%d')".formatted(day)));
    }
}
