package dev.waymark.aggregates.environment;

import dev.waymark.aggregates.environment.EnvironmentState.Hold;
import dev.waymark.aggregates.environment.EnvironmentState.Pointed;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentEnded;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentDropped;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFinalised;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentFrozen;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentInvalidated;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentThawed;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.EnvironmentEvent.ViewsLost;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.model.ModelName;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// How the state of an environment follows its events.
final class EnvironmentEvolution {

    private EnvironmentEvolution() {}

    static EnvironmentState evolve(EnvironmentState state, EnvironmentEvent event, Provenance by) {
        return switch (event) {
            case DeploymentStarted started ->
                    state.withSlot(
                            new Hold(
                                    started.run(),
                                    started.plan(),
                                    started.holder(),
                                    by.at(),
                                    started.fence()));
            case EnvironmentPointed pointed -> state.withPointed(pointed(state, pointed, by));
            case SnapshotsSwitched _ -> state;
            case EnvironmentFinalised _ -> moved(state, Pointed::asFinalised);
            case ViewsLost _ -> moved(state, Pointed::asUnfinalised);
            case DeploymentEnded _ -> state.withoutSlot();
            case EnvironmentFrozen frozen -> state.frozen(frozen.by());
            case EnvironmentThawed _ -> state.frozen(null);
            case EnvironmentInvalidated invalidated ->
                    moved(state, pointed -> pointed.expiring(invalidated.expiresAt()));
            case EnvironmentDropped _ ->
                    moved(state, pointed -> pointed.asDropped(by.person(), by.at()));
        };
    }

    private static EnvironmentState moved(EnvironmentState state, UnaryOperator<Pointed> change) {
        Pointed pointed = state.pointed();
        return pointed == null ? state : state.withPointed(change.apply(pointed));
    }

    private static Pointed pointed(
            EnvironmentState state, EnvironmentPointed event, Provenance by) {
        SortedMap<ModelName, Entry> before = event.from() == 0 ? new TreeMap<>() : state.entries();
        return new Pointed(
                event.generation(),
                event.delta().applyTo(before),
                false,
                event.run(),
                by.person(),
                by.at(),
                event.expiresAt(),
                false);
    }
}
