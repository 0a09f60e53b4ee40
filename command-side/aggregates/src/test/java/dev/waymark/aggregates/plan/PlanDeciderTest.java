package dev.waymark.aggregates.plan;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.DIGEST;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.PLAN;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.aggregates.PlanSample;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.PlanCommand;
import dev.waymark.kernel.message.PlanCommand.ApprovePlan;
import dev.waymark.kernel.message.PlanCommand.CategoriseChanges;
import dev.waymark.kernel.message.PlanCommand.CompletePlan;
import dev.waymark.kernel.message.PlanCommand.RejectPlan;
import dev.waymark.kernel.message.PlanCommand.SupersedePlan;
import dev.waymark.kernel.message.PlanCommand.WithdrawApproval;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.PlanEvent.PlanApplied;
import dev.waymark.kernel.message.PlanEvent.PlanProposed;
import dev.waymark.kernel.message.PlanEvent.PlanRejected;
import dev.waymark.kernel.message.PlanEvent.PlanSuperseded;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanDeciderTest {

    private static final PlanId NEWER = new PlanId("p2");
    private static final Plan DOCUMENT =
            PlanSample.of(DEV).changing(ORDERS, Category.BREAKING).make();
    private static final PlanState OPEN =
            PlanDecider.evolve(PlanState.NEW, new PlanProposed(PLAN, DOCUMENT, DIGEST, "ann"));

    private static final Deployments NOBODY = _ -> Optional.empty();

    @Test
    void nobody_pulls_the_rug_from_under_a_living_run() {
        Deployments living = _ -> Optional.of(RUN);
        Refusal busy = new Refusal.PlanIsBeingApplied(PLAN, RUN);

        for (PlanCommand wish : List.of(new RejectPlan(PLAN), new SupersedePlan(PLAN, NEWER))) {
            assertThat(
                            catchThrowableOfType(
                                            Refused.class,
                                            () -> PlanDecider.decide(OPEN, wish, by("bob"), living))
                                    .refusal())
                    .isEqualTo(busy);
        }
        assertThat(PlanDecider.decide(OPEN, new CompletePlan(PLAN, RUN), by("bob"), living))
                .containsExactly(new PlanApplied(PLAN, RUN));
    }

    private static List<PlanCommand> wishes() {
        return List.of(
                new CategoriseChanges(PLAN, new TreeMap<>(), DOCUMENT, DIGEST),
                new ApprovePlan(PLAN, DIGEST),
                new WithdrawApproval(PLAN),
                new RejectPlan(PLAN),
                new SupersedePlan(PLAN, new PlanId("p3")));
    }

    static Stream<Arguments> wishes_of_closed_plans() {
        List<PlanEvent> endings =
                List.of(
                        new PlanRejected(PLAN, "bob", ""),
                        new PlanSuperseded(PLAN, NEWER),
                        new PlanApplied(PLAN, RUN));
        List<String> words = List.of("rejected", "superseded", "applied");
        return Stream.of(0, 1, 2)
                .flatMap(i ->
                        wishes().stream()
                                .map(wish -> Arguments.of(endings.get(i), words.get(i), wish)));
    }

    @ParameterizedTest
    @MethodSource("wishes_of_closed_plans")
    void a_closed_plan_says_how_it_was_closed(PlanEvent ending, String word, PlanCommand wish) {
        PlanState closed = PlanDecider.evolve(OPEN, ending);

        assertThat(refusal(closed, wish)).isEqualTo(new Refusal.PlanIsClosed(PLAN, word));
    }

    static Stream<PlanCommand> wishes_of_unknown_plans() {
        return Stream.concat(wishes().stream(), Stream.of(new CompletePlan(PLAN, RUN)));
    }

    @ParameterizedTest
    @MethodSource("wishes_of_unknown_plans")
    void there_is_nothing_to_want_of_a_plan_that_nobody_proposed(PlanCommand wish) {
        assertThat(refusal(PlanState.NEW, wish)).isEqualTo(new Refusal.NoSuchPlan(PLAN));
    }

    @Test
    void each_rule_of_approval_has_a_name_of_its_own() {
        assertThat(ApprovalPolicy.ALL).extracting(guard -> guard.rule()).doesNotHaveDuplicates();
    }

    private static Refusal refusal(PlanState state, PlanCommand wish) {
        return catchThrowableOfType(
                        Refused.class, () -> PlanDecider.decide(state, wish, by("bob"), NOBODY))
                .refusal();
    }
}
