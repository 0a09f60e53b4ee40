package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.OTHER_HOLDER;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.PROD;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.aggregates.Samples;
import dev.waymark.aggregates.Scenario;
import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentCommand.DropEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.FinaliseEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.FreezeEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.InvalidateEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.ThawEnvironment;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentEnded;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentDropped;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFinalised;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFrozen;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentInvalidated;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentThawed;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.snapshot.Snapshot;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvironmentAggregateTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Snapshot SNAPSHOT = SnapshotSample.of(ORDERS, "v").make();
    private static final EnvironmentPointed POINTED = Pointers.first(DEV, entry(SNAPSHOT));
    private static final DropEnvironment DROP = new DropEnvironment(DEV, RUN, 1);

    private final Scenario<EnvironmentAggregate> scenario =
            new Scenario<>(EnvironmentAggregate.class);

    @AfterEach
    void close() throws Exception {
        scenario.close();
    }

    private static StartDeployment start(RunId run, Holder holder, long expected) {
        return new StartDeployment(DEV, run, null, holder, expected, LEASE);
    }

    private static DeploymentStarted started(
            RunId run, Holder holder, long fence, @Nullable RunId from) {
        return new DeploymentStarted(DEV, run, null, holder, fence, from);
    }

    @Test
    void a_run_takes_the_free_slot_and_a_lease_with_it() {
        scenario.when(start(RUN, HOLDER, 0)).then(started(RUN, HOLDER, 1, null));

        assertThat(scenario.leases.isLive(RUN)).isTrue();
        scenario.later(LEASE);
        assertThat(scenario.leases.isLive(RUN)).isFalse();
    }

    @Test
    void a_taken_slot_names_who_has_it_since_when() {
        scenario.given(started(RUN, HOLDER, 1, null))
                .living(RUN)
                .when(start(OTHER_RUN, OTHER_HOLDER, 0))
                .thenRefused(new Refusal.SlotTaken(DEV, RUN, HOLDER, NOW));

        assertThat(scenario.leases.isLive(OTHER_RUN)).isFalse();
    }

    @Test
    void the_same_run_in_another_process_has_to_wait_as_well() {
        scenario.given(started(RUN, HOLDER, 1, null))
                .living(RUN)
                .when(start(RUN, OTHER_HOLDER, 0))
                .thenRefused(new Refusal.SlotTaken(DEV, RUN, HOLDER, NOW));
    }

    @Test
    void a_lapsed_holder_is_replaced_with_a_higher_fence() {
        scenario.given(started(RUN, HOLDER, 1, null))
                .living(RUN)
                .later(LEASE)
                .when(start(OTHER_RUN, OTHER_HOLDER, 0))
                .then(started(OTHER_RUN, OTHER_HOLDER, 2, RUN));

        assertThat(scenario.leases.renew(RUN, HOLDER, LEASE)).isFalse();
    }

    @Test
    void the_same_run_resumes_with_a_new_fence() {
        scenario.given(started(RUN, HOLDER, 1, null))
                .living(RUN)
                .when(start(RUN, HOLDER, 0))
                .then(started(RUN, HOLDER, 2, null));
    }

    @Test
    void after_the_end_the_slot_is_free_and_fences_go_on() {
        scenario.given(started(RUN, HOLDER, 1, null), new DeploymentEnded(DEV, RUN))
                .living(RUN)
                .when(start(OTHER_RUN, OTHER_HOLDER, 0))
                .then(started(OTHER_RUN, OTHER_HOLDER, 2, null));
    }

    @Test
    void a_stale_plan_hears_who_moved_the_environment_and_when() {
        scenario.given(POINTED)
                .when(start(OTHER_RUN, HOLDER, 0))
                .thenRefused(new Refusal.StalePlan(DEV, 0, 1, "ann", NOW));
    }

    @Test
    void a_generation_that_never_was_cannot_be_planned_on() {
        scenario.when(start(RUN, HOLDER, 3)).thenRefused(new Refusal.NoSuchGeneration(DEV, 3));
    }

    @Test
    void a_run_that_has_moved_the_pointer_may_still_resume() {
        scenario.given(started(RUN, HOLDER, 1, null), POINTED)
                .when(start(RUN, OTHER_HOLDER, 0))
                .then(started(RUN, OTHER_HOLDER, 2, null));
    }

    @Test
    void work_on_whatever_is_there_expects_no_generation() {
        scenario.given(POINTED)
                .when(start(OTHER_RUN, HOLDER, -1))
                .then(started(OTHER_RUN, HOLDER, 1, null));
    }

    @Test
    void nobody_deploys_to_a_frozen_environment() {
        scenario.given(POINTED, new EnvironmentFrozen(DEV, "eve"))
                .when(start(OTHER_RUN, HOLDER, 1))
                .thenRefused(new Refusal.EnvironmentIsFrozen(DEV, "eve"));
    }

    @Test
    void a_thawed_one_takes_deployments_again() {
        scenario.given(
                        POINTED,
                        new EnvironmentFrozen(DEV, "eve"),
                        new EnvironmentThawed(DEV, "eve"))
                .when(start(OTHER_RUN, HOLDER, 1))
                .then(started(OTHER_RUN, HOLDER, 1, null));
    }

    @Test
    void an_unknown_plan_is_not_deployed() {
        PlanId unknown = new PlanId("unknown");

        scenario.when(new StartDeployment(DEV, RUN, unknown, HOLDER, 0, LEASE))
                .thenRefused(new Refusal.NoSuchPlan(unknown));
    }

    @Test
    void a_deployment_ends_and_its_lease_with_it() {
        scenario.given(started(RUN, HOLDER, 1, null))
                .living(RUN)
                .when(new EndDeployment(DEV, RUN))
                .then(new DeploymentEnded(DEV, RUN));

        assertThat(scenario.leases.of(RUN)).isEmpty();
    }

    @Test
    void ending_it_again_is_no_harm() {
        scenario.given(started(RUN, HOLDER, 1, null), new DeploymentEnded(DEV, RUN))
                .when(new EndDeployment(DEV, RUN))
                .thenNothing();
    }

    @Test
    void nobody_ends_the_deployment_of_another_run() {
        scenario.given(started(RUN, HOLDER, 1, null))
                .when(new EndDeployment(DEV, OTHER_RUN))
                .thenRefused(new Refusal.NotTheHolder(DEV, OTHER_RUN));
    }

    @Test
    void the_holder_says_that_the_views_have_followed() {
        scenario.given(started(RUN, HOLDER, 1, null), POINTED)
                .when(new FinaliseEnvironment(DEV, RUN, 1, 1))
                .then(new EnvironmentFinalised(DEV, 1, RUN));
    }

    @Test
    void saying_it_again_is_no_harm() {
        scenario.given(
                        started(RUN, HOLDER, 1, null),
                        POINTED,
                        new EnvironmentFinalised(DEV, 1, RUN))
                .when(new FinaliseEnvironment(DEV, RUN, 1, 1))
                .thenNothing();
    }

    @Test
    void only_the_present_generation_is_finalised() {
        scenario.given(started(RUN, HOLDER, 1, null), POINTED)
                .when(new FinaliseEnvironment(DEV, RUN, 1, 2))
                .thenRefused(new Refusal.StalePlan(DEV, 2, 1, "ann", NOW));
    }

    @Test
    void an_old_fence_finalises_nothing() {
        scenario.given(started(RUN, HOLDER, 1, null), POINTED, started(RUN, OTHER_HOLDER, 2, null))
                .when(new FinaliseEnvironment(DEV, RUN, 1, 1))
                .thenRefused(new Refusal.NotTheHolder(DEV, RUN));
    }

    @Test
    void nobody_finalises_what_does_not_exist() {
        scenario.given(started(RUN, HOLDER, 1, null))
                .when(new FinaliseEnvironment(DEV, RUN, 1, 1))
                .thenRefused(new Refusal.NoSuchEnvironment(DEV));
    }

    @Test
    void an_environment_is_frozen_by_somebody() {
        scenario.given(POINTED)
                .when(new FreezeEnvironment(DEV))
                .then(new EnvironmentFrozen(DEV, "bob"));
    }

    @Test
    void freezing_it_again_is_no_harm() {
        scenario.given(POINTED, new EnvironmentFrozen(DEV, "eve"))
                .when(new FreezeEnvironment(DEV))
                .thenNothing();
    }

    @Test
    void what_does_not_exist_cannot_be_frozen() {
        scenario.when(new FreezeEnvironment(DEV)).thenRefused(new Refusal.NoSuchEnvironment(DEV));
    }

    @Test
    void a_frozen_environment_is_thawed_by_somebody() {
        scenario.given(POINTED, new EnvironmentFrozen(DEV, "eve"))
                .when(new ThawEnvironment(DEV))
                .then(new EnvironmentThawed(DEV, "bob"));
    }

    @Test
    void thawing_what_is_not_frozen_is_no_harm() {
        scenario.given(POINTED).when(new ThawEnvironment(DEV)).thenNothing();
    }

    @Test
    void what_does_not_exist_cannot_be_thawed() {
        scenario.when(new ThawEnvironment(DEV)).thenRefused(new Refusal.NoSuchEnvironment(DEV));
    }

    @Test
    void an_environment_can_be_made_to_expire_now() {
        scenario.given(POINTED)
                .when(new InvalidateEnvironment(DEV))
                .then(new EnvironmentInvalidated(DEV, NOW));
    }

    @Test
    void what_expires_now_need_not_be_told_twice() {
        scenario.given(POINTED, new EnvironmentInvalidated(DEV, NOW))
                .when(new InvalidateEnvironment(DEV))
                .thenNothing();
    }

    @Test
    void what_has_expired_expires_now_when_asked_again() {
        scenario.given(POINTED, new EnvironmentInvalidated(DEV, NOW.minusSeconds(60)))
                .when(new InvalidateEnvironment(DEV))
                .then(new EnvironmentInvalidated(DEV, NOW));
    }

    @Test
    void prod_never_expires() {
        scenario.given(Pointers.first(PROD, entry(SNAPSHOT)))
                .when(new InvalidateEnvironment(PROD))
                .thenRefused(new Refusal.ProdIsProtected());
    }

    @Test
    void what_does_not_exist_cannot_expire() {
        scenario.when(new InvalidateEnvironment(DEV))
                .thenRefused(new Refusal.NoSuchEnvironment(DEV));
    }

    @Test
    void an_expired_environment_is_dropped() {
        scenario.given(POINTED, new EnvironmentInvalidated(DEV, NOW), started(RUN, HOLDER, 1, null))
                .when(DROP)
                .then(new EnvironmentDropped(DEV));
    }

    @Test
    void a_living_one_is_not() {
        scenario.given(POINTED, started(RUN, HOLDER, 1, null))
                .when(DROP)
                .thenRefused(new Refusal.NotExpired(DEV));
    }

    @Test
    void prod_is_never_dropped() {
        scenario.given(Pointers.first(PROD, entry(SNAPSHOT)))
                .when(new DropEnvironment(PROD, RUN, 1))
                .thenRefused(new Refusal.ProdIsProtected());
    }

    @Test
    void only_who_has_the_slot_drops() {
        scenario.given(POINTED, new EnvironmentInvalidated(DEV, NOW))
                .when(DROP)
                .thenRefused(new Refusal.NotTheHolder(DEV, RUN));
    }

    @Test
    void whoever_has_lost_the_slot_drops_nothing() {
        scenario.given(POINTED, new EnvironmentInvalidated(DEV, NOW), started(RUN, HOLDER, 2, null))
                .when(DROP)
                .thenRefused(new Refusal.NotTheHolder(DEV, RUN));
    }

    @Test
    void what_was_dropped_does_not_exist() {
        scenario.given(POINTED, new EnvironmentDropped(DEV))
                .when(DROP)
                .thenRefused(new Refusal.NoSuchEnvironment(DEV));
    }

    @Test
    void after_a_drop_plans_start_from_nothing() {
        scenario.given(POINTED, new EnvironmentDropped(DEV))
                .when(start(OTHER_RUN, HOLDER, 1))
                .thenRefused(new Refusal.StalePlan(DEV, 1, 0, "ann", Samples.NOW));
    }
}
