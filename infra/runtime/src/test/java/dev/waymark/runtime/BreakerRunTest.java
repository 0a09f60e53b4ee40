package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.message.AuditEntry;
import dev.waymark.kernel.message.Query.AuditLogOf;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stops a run between two batches.
class BreakerRunTest {

    @TempDir private Path folder;

    @Test
    void a_breaker_that_opens_aborts_the_run_and_says_what_it_saw() throws IOException {
        try (Workshop shop = new Workshop(folder)) {
            shop.write("waymark.yaml", "circuit_breakers: {kill_file: stop}")
                    .model("first", "kind FULL", "SELECT 1 AS one")
                    .model("second", "kind FULL", "SELECT one FROM shop.first");

            RunOutcome.Stopped stopped = (RunOutcome.Stopped) apply(shop);

            assertThat(stopped.cause())
                    .isEqualTo(new StopCause.Aborted("kill_file", "there is stop"));
            assertThat(shop.ask(new RunOf(stopped.run())).orElseThrow().status())
                    .isEqualTo(RunReport.Status.ABORTED);
            assertThat(shop.ask(new AuditLogOf(null, null, 50)))
                    .extracting(AuditEntry::summary)
                    .contains(
                            "Circuit breakers of run %s: kill_file closed (there is no stop); command closed (it ended with 0)."
                                    .formatted(stopped.run()),
                            "Circuit breakers of run %s: kill_file open (there is stop)."
                                    .formatted(stopped.run()));

            Files.delete(folder.resolve("stop"));
            assertThat(resume(shop, stopped)).isInstanceOf(RunOutcome.Succeeded.class);
        }
    }

    private RunOutcome apply(Workshop shop) {
        var plan = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT)).id();
        Conduct conduct =
                Conduct.with(CircuitBreaker.NONE)
                        .guardedBy(List.of(new Breaker.Command("test -f config.yaml")))
                        .telling(progress -> {
                            if (progress instanceof Progress.BatchEnded) {
                                shop.write("stop", "");
                            }
                        });
        return shop.operations().applyPlan().apply(plan, conduct, shop.waymark().provenance());
    }

    private static RunOutcome resume(Workshop shop, RunOutcome.Stopped stopped) {
        Conduct conduct = Conduct.with(CircuitBreaker.NONE);
        return shop.operations()
                .applyPlan()
                .resume(stopped.run(), conduct, shop.waymark().provenance());
    }
}
