package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.kernel.run.StopWish;
import dev.waymark.operations.SteerRun.Steered;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else, in another process, wants a run to end.
class SteerTest {

    @TempDir private Path folder;

    private Workshop shop;
    private Waymark other;

    @BeforeEach
    void two_models_one_behind_the_other_and_somebody_else() {
        shop =
                new Workshop(folder)
                        .model("first", "kind FULL", "SELECT 1 AS one")
                        .model("second", "kind FULL", "SELECT one FROM shop.first");
        other = Waymark.open(Settings.of(folder).withClock(shop::now).withUser("bo"));
    }

    @AfterEach
    void close() {
        other.close();
        shop.close();
    }

    @Test
    void a_run_stops_between_batches_when_asked_to_and_goes_on_later() {
        RunOutcome.Stopped paused = (RunOutcome.Stopped) apply(StopWish.PAUSE);

        assertThat(paused.cause()).isEqualTo(new StopCause.Paused("bo"));
        assertThat(report(paused.run()).status()).isEqualTo(RunReport.Status.PAUSED);
        assertThat(shop.now("prod")).isEmpty();
        assertThatThrownBy(() -> retry(paused.run()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has not failed: it is paused");

        assertThat(resume("prod")).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.rows("SELECT one FROM shop.second")).containsExactly("1");
    }

    @Test
    void a_run_that_is_cancelled_has_not_failed_and_says_who_it_was() {
        RunOutcome.Stopped cancelled = (RunOutcome.Stopped) apply(StopWish.CANCEL);

        assertThat(cancelled.cause()).isEqualTo(new StopCause.Cancelled("bo"));
        assertThat(report(cancelled.run()).status()).isEqualTo(RunReport.Status.CANCELLED);
        assertThatThrownBy(() -> stop(cancelled.run().value(), StopWish.CANCEL))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_plan_is_not_rejected_under_the_feet_of_a_living_run() {
        var plan = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT)).id();

        RunOutcome outcome =
                apply(
                        plan,
                        () ->
                                assertThatThrownBy(() -> reject(plan))
                                        .isInstanceOf(Refused.class)
                                        .hasMessageContaining("is being applied by run r"));

        assertThat(outcome).isInstanceOf(RunOutcome.Succeeded.class);
    }

    @Test
    void a_run_that_seemed_dead_stops_when_its_plan_was_rejected() {
        var plan = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT)).id();

        RunOutcome outcome =
                apply(
                        plan,
                        () -> {
                            shop.at("2026-01-04T07:00:00Z");
                            reject(plan);
                        });

        RunOutcome.Stopped stopped = (RunOutcome.Stopped) outcome;
        assertThat(stopped.cause()).isEqualTo(new StopCause.Superseded(plan, "rejected"));
        assertThat(report(stopped.run()).status()).isEqualTo(RunReport.Status.CANCELLED);
        assertThat(shop.now("prod")).isEmpty();
    }

    private void reject(PlanId plan) {
        other.operations().reviewPlan().reject(plan, other.provenance().because("no"));
    }

    private RunOutcome apply(PlanId plan, Runnable afterFirst) {
        AtomicBoolean first = new AtomicBoolean(true);
        Conduct conduct =
                Conduct.with(CircuitBreaker.NONE)
                        .telling(progress -> {
                            if (progress instanceof Progress.BatchEnded && first.getAndSet(false)) {
                                afterFirst.run();
                            }
                        });
        return shop.operations().applyPlan().apply(plan, conduct, shop.waymark().provenance());
    }

    private RunOutcome apply(StopWish wish) {
        var plan = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT)).id();
        Conduct conduct =
                Conduct.with(CircuitBreaker.NONE)
                        .telling(progress -> {
                            if (progress instanceof Progress.BatchEnded) {
                                assertThat(stop("prod", wish)).isInstanceOf(Steered.Asked.class);
                            }
                        });
        return shop.operations().applyPlan().apply(plan, conduct, shop.waymark().provenance());
    }

    private Steered stop(String word, StopWish wish) {
        return other.operations().steerRun().stop(word, wish, other.provenance());
    }

    private RunOutcome resume(String word) {
        RunId run = shop.operations().findRun().named(word).id();
        Conduct conduct = Conduct.with(CircuitBreaker.NONE);
        return shop.operations().applyPlan().resume(run, conduct, shop.waymark().provenance());
    }

    private RunOutcome retry(RunId run) {
        Conduct conduct = Conduct.with(CircuitBreaker.NONE);
        return shop.operations().applyPlan().retry(run, conduct, shop.waymark().provenance());
    }

    private RunReport report(RunId run) {
        return shop.ask(new RunOf(run)).orElseThrow();
    }
}
