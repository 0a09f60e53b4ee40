package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Guard.when;

import dev.waymark.aggregates.Guard;
import dev.waymark.aggregates.environment.EnvironmentState.Hold;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refusal.EnvironmentIsFrozen;
import dev.waymark.kernel.message.Refusal.SlotTaken;
import java.util.List;
import java.util.Optional;

/// A run wants the slot, on the state that decides whether it gets it.
record Start(EnvironmentState state, StartDeployment wish, Surroundings around) {

    static final Guard<Start> NOT_FROZEN =
            new Guard<>("the environment is not frozen", Start::frozen);

    static final Guard<Start> SLOT_IS_FREE =
            new Guard<>(
                    "nobody deploys there, or whoever did is dead, or it is this very process",
                    Start::taken);

    static final Guard<Start> BASIS_IS_CURRENT =
            new Guard<>(
                    "the environment is where the plan thought, or this very run has moved it",
                    start ->
                            Staleness.objection(
                                    start.state,
                                    start.wish.environment(),
                                    start.wish.run(),
                                    start.wish.expectedGeneration()));

    static final Guard<Start> PLAN_MAY_BE_APPLIED =
            new Guard<>(
                    "the plan may be applied here",
                    start ->
                            PlanGate.objection(
                                    start.wish.plan(),
                                    start.wish.environment(),
                                    start.wish.run(),
                                    start.around.plans()));

    static final List<Guard<Start>> GUARDS =
            List.of(NOT_FROZEN, SLOT_IS_FREE, BASIS_IS_CURRENT, PLAN_MAY_BE_APPLIED);

    private Optional<Refusal> frozen() {
        String by = state.frozenBy();
        return by == null
                ? Optional.empty()
                : Optional.of(new EnvironmentIsFrozen(wish.environment(), by));
    }

    private Optional<Refusal> taken() {
        Hold slot = state.slot();
        if (slot == null) {
            return Optional.empty();
        }
        boolean own = slot.run().equals(wish.run()) && slot.holder().equals(wish.holder());
        return when(
                !own && around.liveness().isLive(slot.run()),
                new SlotTaken(wish.environment(), slot.run(), slot.holder(), slot.since()));
    }
}
