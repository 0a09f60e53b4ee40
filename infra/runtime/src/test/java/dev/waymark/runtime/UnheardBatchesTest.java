package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.DoneBatches;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.run.Batch;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process dies when the warehouse has many batches of which the log has not heard.
class UnheardBatchesTest {

    private static final int UNHEARD = 8;

    private final Queue<Batch> loaded = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch heard = new CountDownLatch(1);
    private final CountDownLatch ahead = new CountDownLatch(1 + UNHEARD);

    @Test
    void every_batch_that_the_log_has_not_heard_of_is_found_and_told_once(@TempDir Path folder) {
        try (Workshop shop = new Workshop(folder).at("2026-01-21T06:00:00Z")) {
            shop.outside("CREATE SCHEMA src", "CREATE SEQUENCE src.calls");
            shop.model(
                    "days",
                    "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)",
                    "SELECT CAST(@start_ds AS DATE) AS day, nextval('src.calls') AS call");
            assertThatThrownBy(() -> apply(shop, this::dieOnceManyAreUnheard))
                    .isInstanceOf(Died.class);
            RunId run = shop.reopened().ask(new Runs(null, 1)).getFirst().id();
            var marks = shop.waymark().warehouses().of(null);
            assertThat(loaded)
                    .hasSizeGreaterThan(UNHEARD)
                    .allMatch(batch -> marks.receipt(run, batch).isPresent());
            assertThat(shop.ask(new DoneBatches(run))).hasSize(1);

            assertThat(resume(shop, run)).isInstanceOf(RunOutcome.Succeeded.class);

            assertThat(shop.rows("SELECT COUNT(*), COUNT(DISTINCT day), MAX(call) FROM shop.days"))
                    .containsExactly("20 20 20");
            assertThat(shop.ask(new AuditLogOf(null, null, 999)))
                    .extracting(AuditEntry::type)
                    .filteredOn("IntervalsCompleted"::equals)
                    .hasSize(20);
            assertThat(shop.waymark().verify()).isEmpty();
        }
    }

    private static RunOutcome apply(Workshop shop, RunListener listener) {
        var plan = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT)).id();
        Conduct conduct = Conduct.with(CircuitBreaker.NONE).telling(listener);
        return shop.operations().applyPlan().apply(plan, conduct, shop.waymark().provenance());
    }

    private static RunOutcome resume(Workshop shop, RunId run) {
        Conduct conduct = Conduct.with(CircuitBreaker.NONE);
        return shop.operations().applyPlan().resume(run, conduct, shop.waymark().provenance());
    }

    /// Whoever tells the log comes no further than to the first batch; others are computed then.
    private void dieOnceManyAreUnheard(Progress progress) {
        if (progress instanceof Progress.BatchLoaded batch) {
            loaded.add(batch.batch());
            ahead.countDown();
            if (begun.getAndSet(true)) {
                await(heard);
            }
        } else if (progress instanceof Progress.BatchEnded) {
            heard.countDown();
            await(ahead);
            throw new Died();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }
}
