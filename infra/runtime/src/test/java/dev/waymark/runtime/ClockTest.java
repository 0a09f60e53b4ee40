package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.HistoryLine;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.HistoryOf;
import dev.waymark.kernel.plan.RunOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody sets the clock back: what was done stays done, and in its order.
class ClockTest {

    private static final String DAYS = "SELECT CAST(@start_ds AS DATE) AS day, %d AS n";

    @Test
    void a_clock_that_jumps_back_loses_nothing_and_does_nothing_twice(@TempDir Path folder) {
        try (Workshop shop = new Workshop(folder)) {
            days(shop, 1);
            shop.plan("prod");
            assertThat(run(shop, "2026-01-06T06:00:00Z")).isInstanceOf(RunOutcome.Succeeded.class);

            assertThat(run(shop, "2026-01-05T06:00:00Z"))
                    .isInstanceOf(RunOutcome.NothingToDo.class);
            days(shop, 10);
            assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);

            assertThat(shop.ask(new HistoryOf(EnvironmentName.PROD)))
                    .extracting(HistoryLine::generation)
                    .containsExactly(2L, 1L);
            assertThat(shop.ask(new EnvironmentAsOf(EnvironmentName.PROD, null, shop.now())))
                    .hasValueSatisfying(pointer -> assertThat(pointer.generation()).isEqualTo(2));
            assertThat(run(shop, "2026-01-08T06:00:00Z")).isInstanceOf(RunOutcome.Succeeded.class);
            assertThat(shop.rows("SELECT SUM(n), COUNT(*), COUNT(DISTINCT day) FROM shop.days"))
                    .containsExactly("70 7 7");
            assertThat(shop.ask(new AuditLogOf(null, null, 999)))
                    .extracting(AuditEntry::type)
                    .filteredOn("IntervalsCompleted"::equals)
                    .hasSize(3 + 2 + 7);
            assertThat(shop.waymark().verify()).isEmpty();
        }
    }

    private static void days(Workshop shop, int n) {
        shop.model(
                "days",
                "kind INCREMENTAL_BY_TIME_RANGE (time_column day, batch_size 1)",
                DAYS.formatted(n));
    }

    private static RunOutcome run(Workshop shop, String moment) {
        return shop.at(moment).waymark().run("prod", RunOptions.DEFAULT, CircuitBreaker.NONE);
    }
}
