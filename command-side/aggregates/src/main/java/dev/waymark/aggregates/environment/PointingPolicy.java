package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Guard.when;

import dev.waymark.aggregates.Guard;
import dev.waymark.kernel.message.Refusal.NotTheHolder;
import java.util.List;

/// What must hold before a pointer moves.
final class PointingPolicy {

    static final Guard<Pointing> RUN_HOLDS_THE_SLOT =
            new Guard<>(
                    "the slot is this run's, for this plan, and nobody took over",
                    pointing ->
                            when(
                                    !pointing.isHolder(),
                                    new NotTheHolder(
                                            pointing.wish().environment(), pointing.wish().run())));

    static final Guard<Pointing> NOT_FROZEN =
            new Guard<>("the environment has not been frozen meanwhile", Pointing::frozen);

    static final Guard<Pointing> BASIS_IS_CURRENT =
            new Guard<>(
                    "the environment is where the plan thought",
                    pointing ->
                            Staleness.objection(
                                    pointing.state(),
                                    pointing.wish().environment(),
                                    pointing.wish().run(),
                                    pointing.wish().expectedGeneration()));

    static final Guard<Pointing> PLAN_MAY_BE_APPLIED =
            new Guard<>(
                    "the plan may still be applied here",
                    pointing ->
                            PlanGate.objection(
                                    pointing.wish().plan(),
                                    pointing.wish().environment(),
                                    pointing.wish().run(),
                                    pointing.around().plans()));

    static final Guard<Pointing> ALL_IS_PUSHED =
            new Guard<>("every snapshot has been pushed", Pointing::unpushed);

    static final Guard<Pointing> PROMISES_ARE_KEPT =
            new Guard<>("every interval that the plan promised is complete", Pointing::uncovered);

    static final Guard<Pointing> TABLES_ARE_THERE =
            new Guard<>("every promoted view has something to read", Pointing::missingTable);

    static final Guard<Pointing> NO_GAPS =
            new Guard<>("no model loses ranges, where that was asked", Pointing::gaps);

    static final List<Guard<Pointing>> ALL =
            List.of(
                    RUN_HOLDS_THE_SLOT,
                    NOT_FROZEN,
                    BASIS_IS_CURRENT,
                    PLAN_MAY_BE_APPLIED,
                    ALL_IS_PUSHED,
                    PROMISES_ARE_KEPT,
                    TABLES_ARE_THERE,
                    NO_GAPS);

    private PointingPolicy() {}
}
