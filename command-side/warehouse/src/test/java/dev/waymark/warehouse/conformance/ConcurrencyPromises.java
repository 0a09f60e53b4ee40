package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// Several threads at once.
public interface ConcurrencyPromises extends Bench {

    @Test
    default void batches_of_different_tables_run_side_by_side() throws Exception {
        Crowd.of(4, thread -> fill(table("counts_" + thread), 0, 20));

        for (int thread = 0; thread < 4; thread++) {
            assertThat(lines(table("counts_" + thread))).hasSize(200);
        }
    }

    @Test
    default void batches_of_disjoint_ranges_of_one_table_run_side_by_side() throws Exception {
        Crowd.of(4, thread -> fill(table("counts"), thread * 20, thread * 20 + 20));
        Crowd.of(4, thread -> fill(table("counts"), thread * 20, thread * 20 + 20));

        assertThat(lines("SELECT count(*), count(DISTINCT n), min(n), max(n) FROM shop.counts"))
                .containsExactly("800|800|0|799");
    }

    @Test
    default void an_equal_batch_asked_for_at_once_is_done_once() throws Exception {
        replace(table("diary"), "SELECT 'begun' AS s");
        Load load =
                Loads.before(
                        Loads.of(Loads.RUN, Loads.day(0), table("counts"), range(0)),
                        "INSERT INTO shop.diary VALUES ('done')");
        Set<BatchReceipt> receipts = ConcurrentHashMap.newKeySet();

        Crowd.of(4, thread -> receipts.add(warehouse().load(load)));

        assertThat(lines(table("diary"))).containsExactly("begun", "done");
        assertThat(lines(table("counts"))).hasSize(10);
        assertThat(receipts).extracting(BatchReceipt::took).containsOnly(one(receipts).took());
        assertThat(receipts).filteredOn(receipt -> !receipt.statements().isEmpty()).hasSize(1);
    }

    private static BatchReceipt one(Set<BatchReceipt> receipts) {
        return receipts.iterator().next();
    }

    @Test
    default void schemas_and_tables_may_be_asked_for_at_once() throws Exception {
        Crowd.of(
                4,
                thread -> {
                    for (int i = 0; i < 10; i++) {
                        warehouse().createSchemas(List.of(table("s" + i, "t")));
                        warehouse().createTableLike(table("s" + i, "t"), "SELECT 1 AS a");
                    }
                    return thread;
                });

        assertThat(lines(table("s9", "t"))).isEmpty();
        assertThat(names(warehouse().columns(table("s0", "t")))).containsExactly("a");
    }

    private boolean fill(TableName table, int from, int to) {
        warehouse().createSchemas(List.of(table));
        for (int n = from; n < to; n++) {
            RunId run = new RunId(table + "/" + n);
            warehouse().load(Loads.of(run, Loads.day(n), table, range(n)));
        }
        return true;
    }

    private Load.Rows range(int n) {
        int low = n * 10;
        String query = sheet().series(low, low + 9);
        return new Load.Rows.ReplaceRange(
                query, sheet().quoted("n"), "" + low, "" + (low + 9), null);
    }
}
