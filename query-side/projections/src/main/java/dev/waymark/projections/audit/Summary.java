package dev.waymark.projections.audit;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.run.BreakerVerdict;
import dev.waymark.kernel.run.StopCause;
import java.util.Locale;
import java.util.stream.Collectors;

/// Each event as one sentence for people.
final class Summary {

    private Summary() {}

    static String of(Event event) {
        return switch (event) {
            case PlanEvent plan -> of(plan);
            case SnapshotEvent snapshot -> Work.of(snapshot);
            case EnvironmentEvent environment -> of(environment);
            case RunEvent run -> of(run);
        };
    }

    private static String of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanProposed e ->
                    "Plan %s was proposed for %s.".formatted(e.plan(), e.document().environment());
            case PlanEvent.ChangeCategorised e ->
                    "%s was categorised as %s in plan %s."
                            .formatted(e.model(), words(e.category()), e.plan());
            case PlanEvent.PlanApproved e -> "%s approved plan %s.".formatted(e.by(), e.plan());
            case PlanEvent.ApprovalWithdrawn e ->
                    "%s withdrew the approval of plan %s.".formatted(e.by(), e.plan());
            case PlanEvent.PlanRejected e ->
                    "%s rejected plan %s: %s.".formatted(e.by(), e.plan(), e.reason());
            case PlanEvent.PlanSuperseded e ->
                    "Plan %s was superseded by plan %s.".formatted(e.plan(), e.by());
            case PlanEvent.PlanApplied e ->
                    "Plan %s was applied by run %s.".formatted(e.plan(), e.run());
        };
    }

    private static String of(EnvironmentEvent event) {
        return switch (event) {
            case DeploymentStarted e when e.takenOverFrom() != null ->
                    "Run %s took over the deployment to %s from run %s, which was gone."
                            .formatted(e.run(), e.environment(), e.takenOverFrom());
            case DeploymentStarted e ->
                    "Run %s began to deploy to %s.".formatted(e.run(), e.environment());
            case EnvironmentPointed e -> pointed(e);
            case SnapshotsSwitched e -> Switchover.of(e);
            case EnvironmentEvent.EnvironmentFinalised e ->
                    "The views of %s show generation %d."
                            .formatted(e.environment(), e.generation());
            case EnvironmentEvent.ViewsLost e ->
                    "The warehouse shows generation %d of %s; generation %d is to be shown again."
                            .formatted(e.shown(), e.environment(), e.generation());
            case EnvironmentEvent.DeploymentEnded e ->
                    "Run %s ended its deployment to %s.".formatted(e.run(), e.environment());
            case EnvironmentEvent.EnvironmentFrozen e ->
                    "%s froze %s.".formatted(e.by(), e.environment());
            case EnvironmentEvent.EnvironmentThawed e ->
                    "%s thawed %s.".formatted(e.by(), e.environment());
            case EnvironmentEvent.EnvironmentInvalidated e ->
                    "%s expires at %s.".formatted(e.environment(), e.expiresAt());
            case EnvironmentEvent.EnvironmentDropped e ->
                    "%s was dropped.".formatted(e.environment());
        };
    }

    private static String pointed(EnvironmentPointed e) {
        String where =
                switch (e.cause()) {
                    case Cause.Promotion _, Cause.Cadence _ -> "was pointed";
                    case Cause.Rollback back ->
                            "was rolled back to what generation %d held"
                                    .formatted(back.toGeneration());
                };
        return "%s %s: generation %d, %d set, %d removed."
                .formatted(
                        e.environment(),
                        where,
                        e.generation(),
                        e.delta().set().size(),
                        e.delta().removed().size());
    }

    private static String of(RunEvent event) {
        return switch (event) {
            case RunEvent.RunStarted e ->
                    "Run %s started on %s (%s)."
                            .formatted(e.run(), e.environment(), words(e.purpose()));
            case RunEvent.StageStarted e -> "Run %s began stage %s.".formatted(e.run(), e.stage());
            case RunEvent.StageCompleted e ->
                    "Run %s completed stage %s.".formatted(e.run(), e.stage());
            case RunEvent.BatchFailed e ->
                    "An attempt of run %s failed: %s.".formatted(e.run(), cause(e.cause()));
            case RunEvent.ModelsSkipped e ->
                    "Run %s skipped %s."
                            .formatted(
                                    e.run(),
                                    e.models().stream()
                                            .map(model -> model.name().toString())
                                            .collect(Collectors.joining(", ")));
            case RunEvent.RunResumed e ->
                    "Run %s was resumed by %s.".formatted(e.run(), e.holder());
            case RunEvent.BreakersChecked e ->
                    "Circuit breakers of run %s: %s."
                            .formatted(
                                    e.run(),
                                    e.verdicts().stream()
                                            .map(Summary::verdict)
                                            .collect(Collectors.joining("; ")));
            case RunEvent.StopAsked e ->
                    "%s asked run %s to %s.".formatted(e.by(), e.run(), words(e.wish()));
            case RunEvent.RunStopped e ->
                    "Run %s stopped: %s.".formatted(e.run(), cause(e.cause()));
            case RunEvent.RunSucceeded e -> "Run %s succeeded.".formatted(e.run());
        };
    }

    private static String verdict(BreakerVerdict verdict) {
        return "%s %s (%s)"
                .formatted(
                        verdict.breaker(), verdict.open() ? "open" : "closed", verdict.finding());
    }

    private static String cause(StopCause cause) {
        return switch (cause) {
            case StopCause.Failed c ->
                    "stage %s failed after %d attempts: %s"
                            .formatted(c.stage(), c.attempts(), c.error());
            case StopCause.AuditFailed c ->
                    "audit %s of %s found %d rows"
                            .formatted(c.audit(), c.batch().snapshot().name(), c.badRows());
            case StopCause.Aborted c ->
                    "circuit breaker %s opened: %s".formatted(c.breaker(), c.reason());
            case StopCause.Cancelled c -> "cancelled by %s".formatted(c.by());
            case StopCause.Paused c -> "paused by %s".formatted(c.by());
            case StopCause.Superseded c -> "plan %s is %s".formatted(c.plan(), c.status());
            case StopCause.LostLease c -> "run %s took over".formatted(c.takenOverBy());
        };
    }

    private static String words(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
