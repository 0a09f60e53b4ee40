package dev.waymark.warehouse.conformance;

import static dev.waymark.warehouse.conformance.Loads.RUN;
import static dev.waymark.warehouse.conformance.Loads.after;
import static dev.waymark.warehouse.conformance.Loads.before;
import static dev.waymark.warehouse.conformance.Loads.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.Batch;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A batch and its marker: both or neither, and once.
public interface BatchPromises extends Bench {

    String WRONG = "INSERT INTO shop.diary SELECT nothing_like_that";

    @BeforeEach
    default void keep_a_diary() {
        replace(table("diary"), "SELECT 'begun' AS s");
    }

    @Test
    default void a_batch_leaves_its_receipt() {
        assertThat(warehouse().receipt(RUN, day(0))).isEmpty();

        BatchReceipt receipt = warehouse().load(count(1));

        assertThat(warehouse().receipt(RUN, day(0))).contains(marked(receipt));
        assertThat(receipt.took()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(warehouse().receipt(RUN, day(1))).isEmpty();
        assertThat(warehouse().receipt(new RunId("run-2"), day(0))).isEmpty();
    }

    @Test
    default void a_batch_tells_what_was_run_in_the_order_in_which_it_was() {
        warehouse().load(count(1));
        Load.Rows range = new Load.Rows.ReplaceRange("SELECT 41 + 1 AS n", "n", "40", "49", null);

        List<String> ran =
                warehouse()
                        .load(
                                after(
                                        before(
                                                Loads.of(RUN, day(1), table("counts"), range),
                                                diary("before")),
                                        diary("after")))
                        .statements();

        assertThat(ran.getFirst()).isEqualTo(diary("before"));
        assertThat(ran.getLast()).isEqualTo(diary("after"));
        assertThat(ran)
                .anySatisfy(
                        sql -> assertThat(sql).startsWith("DELETE").contains("BETWEEN 40 AND 49"))
                .anySatisfy(
                        sql -> assertThat(sql).startsWith("INSERT").contains("SELECT 41 + 1 AS n"));
    }

    @Test
    default void statements_run_around_the_rows() {
        Load load =
                before(
                        after(
                                count(3),
                                "INSERT INTO shop.diary SELECT 'after ' || max(n) FROM shop.counts"),
                        "INSERT INTO shop.diary VALUES ('before')",
                        "UPDATE shop.diary SET s = 'first' WHERE s = 'before'");

        warehouse().load(load);

        assertThat(lines(table("diary"))).containsExactly("after 3", "begun", "first");
    }

    @Test
    default void an_equal_batch_of_the_same_run_is_not_done_again() {
        BatchReceipt first = warehouse().load(before(count(1), diary("first")));

        BatchReceipt again = warehouse().load(before(count(9), diary("again")));

        assertThat(again).isEqualTo(marked(first));
        assertThat(lines(table("counts"))).containsExactly("1");
        assertThat(lines(table("diary"))).containsExactly("begun", "first");
    }

    @Test
    default void another_run_does_an_equal_batch_again() {
        warehouse().load(count(1));

        warehouse().load(Loads.of(new RunId("run-2"), day(0), table("counts"), rows(2)));

        assertThat(lines(table("counts"))).containsExactly("2");
    }

    @Test
    default void a_batch_of_the_dev_table_is_another_batch() {
        Batch dev = new Batch(day(0).snapshot(), true, day(0).interval());
        warehouse().load(count(1));

        warehouse().load(Loads.of(RUN, dev, table("counts_dev"), rows(2)));

        assertThat(lines(table("counts_dev"))).containsExactly("2");
    }

    @Test
    default void a_batch_may_compute_nothing_and_still_is_marked() {
        Load load = Loads.of(RUN, day(0), table("not_ours"), new Load.Rows.None());

        BatchReceipt receipt = warehouse().load(before(load, diary("checked")));

        assertThat(warehouse().receipt(RUN, day(0))).contains(marked(receipt));
        assertThat(lines(table("diary"))).containsExactly("begun", "checked");
        assertThat(warehouse().exists(table("not_ours"))).isFalse();
    }

    @Test
    default void a_failing_statement_in_front_leaves_neither_rows_nor_marker() {
        warehouse().load(Loads.of(new RunId("run-0"), day(0), table("counts"), rows(1)));

        assertFails(Kind.STATEMENT, () -> warehouse().load(before(count(2), diary("lost"), WRONG)));

        assertNothingHappened();
    }

    @Test
    default void a_failing_query_leaves_neither_rows_nor_marker() {
        warehouse().load(Loads.of(new RunId("run-0"), day(0), table("counts"), rows(1)));
        Load.Rows wrong = new Load.Rows.Replace("SELECT nothing_like_that", null);

        assertFails(
                Kind.STATEMENT,
                () ->
                        warehouse()
                                .load(
                                        before(
                                                Loads.of(RUN, day(0), table("counts"), wrong),
                                                diary("lost"))));

        assertNothingHappened();
    }

    @Test
    default void a_failing_statement_behind_leaves_neither_rows_nor_marker() {
        warehouse().load(Loads.of(new RunId("run-0"), day(0), table("counts"), rows(1)));

        assertFails(Kind.STATEMENT, () -> warehouse().load(after(count(2), diary("lost"), WRONG)));

        assertNothingHappened();
    }

    @Test
    default void a_failing_statement_behind_a_range_leaves_the_range_as_it_was() {
        warehouse().load(Loads.of(new RunId("run-0"), day(0), table("counts"), rows(1)));
        Load.Rows range = new Load.Rows.ReplaceRange("SELECT 1 AS n", "n", "0", "9", null);

        assertFails(
                Kind.STATEMENT,
                () ->
                        warehouse()
                                .load(
                                        after(
                                                Loads.of(RUN, day(0), table("counts"), range),
                                                diary("lost"),
                                                WRONG)));

        assertNothingHappened();
    }

    @Test
    default void a_batch_that_failed_can_be_done_again() {
        assertFails(Kind.STATEMENT, () -> warehouse().load(after(count(1), WRONG)));

        warehouse().load(count(2));

        assertThat(lines(table("counts"))).containsExactly("2");
    }

    @Test
    default void a_statement_may_not_end_the_transaction_of_its_batch() {
        warehouse().load(Loads.of(new RunId("run-0"), day(0), table("counts"), rows(1)));

        assertFails(
                Kind.STATEMENT,
                () -> warehouse().load(after(count(2), "/* done */ commit", diary("lost"))));

        assertNothingHappened();
    }

    @Test
    default void markers_of_a_run_are_forgotten_and_others_kept() {
        RunId other = new RunId("run-2");
        warehouse().load(count(1));
        warehouse().load(Loads.of(RUN, day(1), table("counts"), rows(2)));
        warehouse().load(Loads.of(other, day(0), table("counts"), rows(3)));

        warehouse().forget(RUN);

        assertThat(warehouse().receipt(RUN, day(0))).isEmpty();
        assertThat(warehouse().receipt(RUN, day(1))).isEmpty();
        assertThat(warehouse().receipt(other, day(0))).isPresent();
    }

    @Test
    default void a_run_is_remembered_once_its_markers_are_forgotten() {
        warehouse().load(count(1));
        assertThat(warehouse().remembers(RUN)).isFalse();

        warehouse().forget(RUN);
        warehouse().forget(RUN);

        assertThat(warehouse().remembers(RUN)).isTrue();
        assertThat(warehouse().remembers(new RunId("run-2"))).isFalse();
    }

    @Test
    default void a_run_without_markers_is_forgotten_without_harm() {
        warehouse().forget(RUN);

        assertThat(warehouse().receipt(RUN, day(0))).isEmpty();
        assertThat(lines(table("diary"))).containsExactly("begun");
    }

    /// What a marker keeps of it.
    private static BatchReceipt marked(BatchReceipt receipt) {
        return new BatchReceipt(receipt.rows(), receipt.took());
    }

    private Load count(int n) {
        return Loads.of(RUN, day(0), table("counts"), rows(n));
    }

    private Load.Rows rows(int n) {
        return new Load.Rows.Replace("SELECT %d AS n".formatted(n), null);
    }

    private String diary(String say) {
        return "INSERT INTO shop.diary VALUES ('%s')".formatted(say);
    }

    private void assertNothingHappened() {
        assertThat(warehouse().receipt(RUN, day(0))).isEmpty();
        assertThat(lines(table("counts"))).containsExactly("1");
        assertThat(lines(table("diary"))).containsExactly("begun");
    }
}
