package dev.waymark.aggregates.environment;

import dev.waymark.aggregates.Guard;
import dev.waymark.aggregates.environment.EnvironmentState.Hold;
import dev.waymark.aggregates.environment.EnvironmentState.Pointed;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.EnvironmentCommand.DropEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.FinaliseEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.FreezeEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.InvalidateEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.PointEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.RecordViewsLost;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.ThawEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.UnpauseSnapshots;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentEnded;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentDropped;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFinalised;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFrozen;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentInvalidated;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentThawed;
import dev.waymark.kernel.message.EnvironmentEvent.ViewsLost;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what happens to an environment.
public final class EnvironmentDecider {

    private EnvironmentDecider() {}

    /// @return the events; none when the wish is fulfilled already
    /// @throws Refused when a rule refuses
    public static List<EnvironmentEvent> decide(
            EnvironmentState state,
            EnvironmentCommand command,
            Provenance by,
            Surroundings around) {
        return switch (command) {
            case StartDeployment start -> start(state, start, around);
            case PointEnvironment point -> point(state, point, by, around);
            case UnpauseSnapshots unpause -> unpause(state, unpause, around);
            case FinaliseEnvironment finalise -> finalise(state, finalise);
            case RecordViewsLost lost -> lost(state, lost);
            case EndDeployment end -> end(state, end);
            case FreezeEnvironment freeze -> freeze(state, freeze, by);
            case ThawEnvironment thaw -> thaw(state, thaw, by);
            case InvalidateEnvironment invalidate -> invalidate(state, invalidate, by);
            case DropEnvironment drop -> drop(state, drop, by);
        };
    }

    private static List<EnvironmentEvent> start(
            EnvironmentState state, StartDeployment wish, Surroundings around) {
        Guard.check(Start.GUARDS, new Start(state, wish, around));
        Hold slot = state.slot();
        return List.of(
                new DeploymentStarted(
                        wish.environment(),
                        wish.run(),
                        wish.plan(),
                        wish.holder(),
                        state.fence() + 1,
                        slot == null || slot.run().equals(wish.run()) ? null : slot.run()));
    }

    private static List<EnvironmentEvent> point(
            EnvironmentState state, PointEnvironment wish, Provenance by, Surroundings around) {
        if (isDone(state.pointed(), wish)) {
            return List.of();
        }
        Guard.check(PointingPolicy.ALL, Pointing.of(state, wish, around, by.at()));
        long last = state.pointed() == null ? 0 : state.pointed().generation();
        return List.of(
                new EnvironmentPointed(
                        wish.environment(),
                        last + 1,
                        state.current(),
                        wish.delta(),
                        Digests.ofEntries(wish.delta().applyTo(state.entries()).values()),
                        wish.cause(),
                        wish.plan(),
                        wish.run(),
                        wish.naming(),
                        wish.expiresAt(),
                        wish.dataEnd()));
    }

    /// A run moves the pointer once; when it asks again it has not heard the answer.
    private static boolean isDone(@Nullable Pointed pointed, PointEnvironment wish) {
        return pointed != null && !pointed.dropped() && pointed.run().equals(wish.run());
    }

    private static List<EnvironmentEvent> unpause(
            EnvironmentState state, UnpauseSnapshots wish, Surroundings around) {
        requireHolder(state, wish.environment(), wish.run(), wish.fence());
        return Unpausing.decide(wish, around.rivals().apply(wish.snapshots()));
    }

    private static List<EnvironmentEvent> finalise(
            EnvironmentState state, FinaliseEnvironment wish) {
        Pointed pointed = existing(state, wish.environment());
        requireHolder(state, wish.environment(), wish.run(), wish.fence());
        if (pointed.generation() != wish.generation()) {
            throw new Refused(
                    new Refusal.StalePlan(
                            wish.environment(),
                            wish.generation(),
                            pointed.generation(),
                            pointed.by(),
                            pointed.at()));
        }
        return pointed.finalised()
                ? List.of()
                : List.of(
                        new EnvironmentFinalised(
                                wish.environment(), wish.generation(), wish.run()));
    }

    private static List<EnvironmentEvent> lost(EnvironmentState state, RecordViewsLost wish) {
        Pointed pointed = existing(state, wish.environment());
        requireHolder(state, wish.environment(), wish.run(), wish.fence());
        return pointed.finalised()
                ? List.of(
                        new ViewsLost(
                                wish.environment(), pointed.generation(), wish.shown(), wish.run()))
                : List.of();
    }

    private static List<EnvironmentEvent> end(EnvironmentState state, EndDeployment wish) {
        Hold slot = state.slot();
        if (slot == null) {
            return List.of();
        }
        if (!slot.run().equals(wish.run())) {
            throw new Refused(new Refusal.NotTheHolder(wish.environment(), wish.run()));
        }
        return List.of(new DeploymentEnded(wish.environment(), wish.run()));
    }

    private static List<EnvironmentEvent> freeze(
            EnvironmentState state, FreezeEnvironment wish, Provenance by) {
        existing(state, wish.environment());
        return state.frozenBy() != null
                ? List.of()
                : List.of(new EnvironmentFrozen(wish.environment(), by.person()));
    }

    private static List<EnvironmentEvent> thaw(
            EnvironmentState state, ThawEnvironment wish, Provenance by) {
        existing(state, wish.environment());
        return state.frozenBy() == null
                ? List.of()
                : List.of(new EnvironmentThawed(wish.environment(), by.person()));
    }

    private static List<EnvironmentEvent> invalidate(
            EnvironmentState state, InvalidateEnvironment wish, Provenance by) {
        refuseProd(wish.environment());
        Pointed pointed = existing(state, wish.environment());
        return by.at().equals(pointed.expiresAt())
                ? List.of()
                : List.of(new EnvironmentInvalidated(wish.environment(), by.at()));
    }

    private static List<EnvironmentEvent> drop(
            EnvironmentState state, DropEnvironment wish, Provenance by) {
        refuseProd(wish.environment());
        Pointed pointed = existing(state, wish.environment());
        requireHolder(state, wish.environment(), wish.run(), wish.fence());
        if (!pointed.expired(by.at())) {
            throw new Refused(new Refusal.NotExpired(wish.environment()));
        }
        return List.of(new EnvironmentDropped(wish.environment()));
    }

    private static void refuseProd(EnvironmentName environment) {
        if (environment.isProd()) {
            throw new Refused(new Refusal.ProdIsProtected());
        }
    }

    private static Pointed existing(EnvironmentState state, EnvironmentName environment) {
        Pointed pointed = state.pointed();
        if (pointed == null || pointed.dropped()) {
            throw new Refused(new Refusal.NoSuchEnvironment(environment));
        }
        return pointed;
    }

    private static void requireHolder(
            EnvironmentState state, EnvironmentName environment, RunId run, long fence) {
        Hold slot = state.slot();
        if (slot == null || !slot.run().equals(run) || slot.fence() != fence) {
            throw new Refused(new Refusal.NotTheHolder(environment, run));
        }
    }

    /// The state after an event.
    ///
    /// @param by provenance of the event: who, and when
    public static EnvironmentState evolve(
            EnvironmentState state, EnvironmentEvent event, Provenance by) {
        return EnvironmentEvolution.evolve(state, event, by);
    }
}
