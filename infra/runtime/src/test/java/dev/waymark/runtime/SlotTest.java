package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.RunOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run by cron meets a deployment.
class SlotTest {

    private static final String DAYS =
            "SELECT d.day::DATE AS day, %s AS word"
                    + " FROM GENERATE_SERIES(@start_dtntz, @end_dtntz, INTERVAL 1 DAY) AS d(day)";
    private static final String BY_DAY = "kind INCREMENTAL_BY_TIME_RANGE (time_column day)";

    @TempDir private Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Workshop shop;
    private Waymark other;
    private Thread deployment;

    @BeforeEach
    void somebody_else_is_in_the_midst_of_deploying_a_change() throws InterruptedException {
        shop = new Workshop(folder).model("days", BY_DAY, DAYS.formatted("'old'"));
        shop.plan("prod");
        shop.at("2026-01-05T06:00:00Z").model("days", BY_DAY, DAYS.formatted("'new'"));
        other = Waymark.open(Settings.of(folder).withClock(shop::now).withUser("bo"));
        deployment = Thread.ofPlatform().start(this::deploy);
        begun.await();
    }

    @AfterEach
    void close() throws InterruptedException {
        goOn.countDown();
        deployment.join();
        other.close();
        shop.close();
    }

    @Test
    void whoever_comes_second_is_refused_and_nothing_is_written_down() {
        assertThatThrownBy(() -> run(Duration.ZERO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOf(Refusal.SlotTaken.class));
        shop.waiting(_ -> {});
        assertThatThrownBy(() -> run(Duration.ofMinutes(5))).isInstanceOf(Refused.class);
    }

    @Test
    void whoever_waits_works_on_what_was_deployed_meanwhile() {
        shop.waiting(_ -> finish());

        assertThat(run(Duration.ofMinutes(5))).isInstanceOf(RunOutcome.Succeeded.class);

        assertThat(shop.pointer("prod").generation()).isEqualTo(2);
        assertThat(shop.rows("SELECT word, COUNT(*) FROM shop.days GROUP BY 1"))
                .containsExactly("new 4");
    }

    private RunOutcome run(Duration longest) {
        Conduct conduct = Conduct.with(CircuitBreaker.NONE).waiting(longest);
        return shop.waymark().run("prod", RunOptions.DEFAULT, conduct);
    }

    private void deploy() {
        RunListener stopping =
                progress -> {
                    if (progress instanceof Progress.BatchBegan) {
                        begun.countDown();
                        await();
                    }
                };
        var plan = other.record(other.plan("prod", PlanOptions.DEFAULT)).id();
        RunOutcome outcome =
                other.operations()
                        .applyPlan()
                        .apply(
                                plan,
                                Conduct.with(CircuitBreaker.NONE).telling(stopping),
                                other.provenance());
        assertThat(outcome).isInstanceOf(RunOutcome.Succeeded.class);
    }

    private void await() {
        try {
            goOn.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void finish() {
        goOn.countDown();
        try {
            deployment.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
