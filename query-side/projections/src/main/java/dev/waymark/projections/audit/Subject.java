package dev.waymark.projections.audit;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an event is about, as far as the event itself says.
record Subject(
        @Nullable EnvironmentName environment,
        List<ModelName> models,
        @Nullable PlanId plan,
        @Nullable RunId run) {

    static Subject of(Event event) {
        return switch (event) {
            case EnvironmentEvent environment -> of(environment);
            case PlanEvent plan -> of(plan);
            case SnapshotEvent snapshot ->
                    new Subject(null, List.of(snapshot.version().model()), null, run(snapshot));
            case RunEvent.RunStarted started ->
                    new Subject(started.environment(), List.of(), started.plan(), started.run());
            case RunEvent.ModelsSkipped skipped ->
                    new Subject(
                            null,
                            skipped.models().stream().map(SnapshotId::name).toList(),
                            null,
                            skipped.run());
            case RunEvent run -> new Subject(null, List.of(), null, run.run());
        };
    }

    private static Subject of(EnvironmentEvent event) {
        EnvironmentName environment = event.environment();
        return switch (event) {
            case EnvironmentEvent.DeploymentStarted started ->
                    new Subject(environment, List.of(), started.plan(), started.run());
            case EnvironmentPointed pointed ->
                    new Subject(environment, models(pointed), pointed.plan(), pointed.run());
            case SnapshotsSwitched switched ->
                    new Subject(environment, models(switched), null, switched.run());
            case EnvironmentEvent.EnvironmentFinalised finalised ->
                    new Subject(environment, List.of(), null, finalised.run());
            case EnvironmentEvent.ViewsLost lost ->
                    new Subject(environment, List.of(), null, lost.run());
            case EnvironmentEvent.DeploymentEnded ended ->
                    new Subject(environment, List.of(), null, ended.run());
            case EnvironmentEvent.EnvironmentFrozen _,
                    EnvironmentEvent.EnvironmentThawed _,
                    EnvironmentEvent.EnvironmentInvalidated _,
                    EnvironmentEvent.EnvironmentDropped _ ->
                    new Subject(environment, List.of(), null, null);
        };
    }

    private static Subject of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanProposed proposed -> of(proposed.plan(), proposed.document());
            case PlanEvent.ChangeCategorised changed ->
                    new Subject(
                            changed.document().environment(),
                            List.of(changed.model()),
                            changed.plan(),
                            null);
            case PlanEvent.PlanApplied applied ->
                    new Subject(null, List.of(), applied.plan(), applied.run());
            case PlanEvent.PlanApproved _,
                    PlanEvent.ApprovalWithdrawn _,
                    PlanEvent.PlanRejected _,
                    PlanEvent.PlanSuperseded _ ->
                    new Subject(null, List.of(), event.plan(), null);
        };
    }

    private static Subject of(PlanId id, Plan document) {
        List<ModelName> models = document.changes().stream().map(Change::model).distinct().toList();
        return new Subject(document.environment(), models, id, null);
    }

    private static List<ModelName> models(EnvironmentPointed event) {
        return Stream.concat(
                        event.delta().set().stream().map(entry -> entry.snapshot().name()),
                        event.delta().removed().stream())
                .distinct()
                .toList();
    }

    private static List<ModelName> models(SnapshotsSwitched event) {
        return Stream.of(event.unpaused(), event.paused(), event.unrestorable())
                .flatMap(List::stream)
                .map(SnapshotId::name)
                .distinct()
                .toList();
    }

    private static @Nullable RunId run(SnapshotEvent event) {
        return switch (event) {
            case SnapshotEvent.SnapshotPushed pushed -> pushed.run();
            case SnapshotEvent.PhysicalTableCreated created -> created.run();
            case SnapshotEvent.IntervalsReserved reserved -> reserved.run();
            case SnapshotEvent.IntervalsCompleted completed -> completed.run();
            case SnapshotEvent.IntervalsInvalidated invalidated -> invalidated.run();
            case SnapshotEvent.RestatementMarked marked -> marked.run();
            case SnapshotEvent.IntervalsReleased released -> released.run();
            case SnapshotEvent.SnapshotUnpaused unpaused -> unpaused.run();
            case SnapshotEvent.SnapshotPaused paused -> paused.run();
            case SnapshotEvent.SnapshotRetired _, SnapshotEvent.PhysicalTableDropped _ -> null;
        };
    }
}
