package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.PROD;
import static dev.waymark.aggregates.Samples.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.aggregates.decision.PlanStanding;
import dev.waymark.aggregates.decision.PlanStanding.Status;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanGateTest {

    static Stream<Arguments> standings() {
        return Stream.of(
                Arguments.of(standing(Status.OPEN, 0, 0, null), null),
                Arguments.of(standing(Status.OPEN, 2, 2, null), null),
                Arguments.of(
                        standing(Status.OPEN, 2, 1, null), new Refusal.ApprovalMissing(PLAN, 1, 2)),
                Arguments.of(
                        standing(Status.REJECTED, 0, 0, null),
                        new Refusal.PlanIsClosed(PLAN, "rejected")),
                Arguments.of(
                        standing(Status.SUPERSEDED, 0, 0, null),
                        new Refusal.PlanIsClosed(PLAN, "superseded")),
                Arguments.of(standing(Status.APPLIED, 0, 0, RUN), null),
                Arguments.of(
                        standing(Status.APPLIED, 0, 0, OTHER_RUN),
                        new Refusal.PlanIsClosed(PLAN, "applied")),
                Arguments.of(
                        new PlanStanding(PLAN, DEV, Status.OPEN, List.of(ORDERS), 0, 0, null, null),
                        new Refusal.Uncategorised(PLAN, List.of(ORDERS))));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void only_an_open_categorised_and_approved_plan_passes(
            PlanStanding standing, @Nullable Refusal refusal) {
        assertThat(objection(standing, DEV)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void an_approved_plan_passes_for_its_own_environment_only() {
        assertThat(objection(standing(Status.OPEN, 0, 0, null), PROD))
                .contains(new Refusal.OtherEnvironment(PLAN, DEV, PROD));
    }

    @Test
    void a_plan_that_nobody_proposed_does_not_pass() {
        assertThat(PlanGate.objection(PLAN, DEV, RUN, _ -> Optional.empty()))
                .contains(new Refusal.NoSuchPlan(PLAN));
    }

    @Test
    void work_without_a_plan_passes() {
        assertThat(PlanGate.objection(null, DEV, RUN, _ -> Optional.empty())).isEmpty();
    }

    @Test
    void each_rule_has_a_name_of_its_own() {
        assertThat(PlanGate.GUARDS).extracting(guard -> guard.rule()).doesNotHaveDuplicates();
        assertThat(Start.GUARDS).extracting(guard -> guard.rule()).doesNotHaveDuplicates();
        assertThat(PointingPolicy.ALL).extracting(guard -> guard.rule()).doesNotHaveDuplicates();
    }

    private static Optional<Refusal> objection(PlanStanding standing, EnvironmentName environment) {
        return PlanGate.objection(PLAN, environment, RUN, _ -> Optional.of(standing));
    }

    private static PlanStanding standing(
            Status status, int required, int given, @Nullable RunId appliedBy) {
        return new PlanStanding(PLAN, DEV, status, List.of(), required, given, appliedBy, null);
    }
}
