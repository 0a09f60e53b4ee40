package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A warehouse, or a state, that was put back to an earlier backup while the other one was not.
@Tag("slow")
class RestoredWarehouseTest {

    private static final String DAYS = "SELECT CAST(@start_ds AS DATE) AS day, %s AS n";

    private static final String KEPT =
            "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1, forward_only true)";

    private static final String DIARY =
            "SELECT d.day::DATE AS written"
                    + " FROM GENERATE_SERIES(@start_dtntz, @end_dtntz, INTERVAL 1 DAY) AS d(day)";

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void a_shop_of_three_days() {
        shop = new Workshop(folder);
        shop.model(
                "days",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)",
                DAYS.formatted("1"));
        shop.model("diary", "kind INCREMENTAL_UNMANAGED", DIARY);
        shop.model("total", "kind FULL", "SELECT SUM(n) AS n FROM shop.days");
        shop.model("seen", "kind VIEW", "SELECT n FROM shop.total");
        shop.plan("prod");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void rows_that_a_later_run_wrote_are_missed_and_computed_again_when_told_so() {
        keep("warehouse.duckdb");
        run("2026-01-05T06:00:00Z");
        run("2026-01-06T06:00:00Z");
        List<String> undisturbed = data();
        putBack("warehouse.duckdb");
        assertThat(data()).isNotEqualTo(undisturbed);

        assertRefused(() -> run("2026-01-07T06:00:00Z"))
                .hasMessageContaining("knows nothing of run r")
                .hasMessageContaining("`waymark repair`");
        assertThat(shop.waymark().verify())
                .hasSize(2)
                .allMatch(line -> line.contains("knows nothing"));

        assertThat(shop.waymark().repair()).hasSize(2);
        assertThat(shop.waymark().verify()).isEmpty();
        run("2026-01-06T06:00:00Z");

        assertThat(data()).isEqualTo(undisturbed);
        assertThat(run("2026-01-07T06:00:00Z")).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT n FROM shop.seen")).containsExactly("6");
    }

    @Test
    void views_and_tables_of_a_later_deployment_are_missed_and_come_back() {
        keep("warehouse.duckdb");
        change();
        List<String> undisturbed = data();
        putBack("warehouse.duckdb");

        assertThat(shop.waymark().verify())
                .contains(
                        "The views of prod were at generation 2, and the warehouse shows generation 1.")
                .anyMatch(line -> line.matches("Table .*shop__days__.* is gone\\."));
        shop.model("other", "kind FULL", "SELECT 1 AS one");
        assertRefused(() -> shop.plan("prod")).hasMessageContaining("shows generation 1");

        shop.waymark().repair();
        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(data()).isEqualTo(undisturbed);
        assertThat(shop.waymark().verify()).isEmpty();
        assertThat(shop.pointer("prod").isFinalised()).isTrue();
    }

    @Test
    void columns_that_kept_tables_were_given_come_back() {
        shop.model("days", KEPT, DAYS.formatted("1"));
        shop.plan("prod");
        keep("warehouse.duckdb");
        shop.model("rate", "kind FULL", "SELECT 2 AS of");
        shop.model("days", KEPT, DAYS.formatted("1") + ", r.of AS m FROM shop.rate AS r");
        shop.plan("prod");
        run("2026-01-06T06:00:00Z");
        String all = "SELECT day::VARCHAR, n::VARCHAR, m::VARCHAR FROM shop.days ORDER BY ALL";
        List<String> undisturbed = shop.rows(all);
        assertThat(undisturbed).anyMatch(row -> row.endsWith("2"));
        putBack("warehouse.duckdb");

        shop.waymark().repair();
        assertThat(shop.waymark().verify()).isEmpty();
        shop.plan("prod");
        assertThat(run("2026-01-06T06:00:00Z")).isNotInstanceOf(RunOutcome.Stopped.class);

        assertThat(shop.rows(all)).isEqualTo(undisturbed);
    }

    @Test
    void views_alone_are_shown_again_at_once() {
        change();
        keep("warehouse.duckdb");
        shop.write("models/seen.sql", "");
        shop.plan("prod");
        putBack("warehouse.duckdb");
        assertThat(shop.rows("SELECT n FROM shop.seen")).hasSize(1);

        assertThat(shop.waymark().repair()).isNotEmpty();

        assertThat(
                        shop.rows(
                                "SELECT 1 FROM duckdb_views() WHERE schema_name = 'shop' AND view_name = 'seen'"))
                .isEmpty();
        assertThat(shop.waymark().verify()).isEmpty();
        assertThat(shop.waymark().repair()).isEmpty();
    }

    @Test
    void batches_of_a_run_that_goes_on_are_missed_before_it_does() {
        keep("warehouse.duckdb");
        shop.model(
                "days",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)",
                DAYS.formatted("10"));
        var plan = shop.waymark().plan("prod", PlanOptions.DEFAULT);
        AtomicInteger asked = new AtomicInteger();
        CircuitBreaker later =
                () ->
                        asked.incrementAndGet() < 5
                                ? Optional.empty()
                                : Optional.of(new CircuitBreaker.Opened("later", "enough"));
        assertThat(shop.waymark().apply(plan, later)).isInstanceOf(RunOutcome.Stopped.class);
        putBack("warehouse.duckdb");

        assertRefused(() -> shop.waymark().apply(plan, CircuitBreaker.NONE))
                .hasMessageContaining("has completed");
        shop.waymark().repair();

        assertThat(shop.waymark().apply(plan, CircuitBreaker.NONE))
                .isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT n FROM shop.seen")).containsExactly("30");
    }

    @Test
    void a_state_that_was_put_back_is_named_and_nothing_is_built_on_it() {
        keep(".waymark/state.mv.db");
        change();
        putBack(".waymark/state.mv.db");

        assertRefused(() -> run("2026-01-07T06:00:00Z"))
                .hasMessageContaining(
                        "The warehouse shows generation 2 of prod, and the log ends at generation 1.")
                .hasMessageContaining("Restore a later one of the state");
        assertRefused(() -> shop.waymark().repair());
        assertThat(shop.ask(new AuditLogOf(null, null, 99)))
                .extracting(AuditEntry::type)
                .doesNotContain("ViewsLost");
    }

    private void change() {
        shop.model(
                "days",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)",
                DAYS.formatted("10"));
        shop.plan("prod");
    }

    private RunOutcome run(String moment) {
        return shop.at(moment).waymark().run("prod", RunOptions.DEFAULT, CircuitBreaker.NONE);
    }

    private List<String> data() {
        return shop.rows(
                "SELECT day::VARCHAR, n::VARCHAR FROM shop.days UNION ALL SELECT written::VARCHAR, '' FROM shop.diary"
                        + " UNION ALL SELECT 'seen', n::VARCHAR FROM shop.seen ORDER BY ALL");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable wish) {
        return assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOf(Refusal.WarehouseDiffers.class));
    }

    private void keep(String file) {
        copy(file, file + ".backup");
    }

    private void putBack(String file) {
        copy(file + ".backup", file);
    }

    /// While nobody has it open.
    private void copy(String from, String to) {
        shop.close();
        try {
            Files.copy(
                    folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
