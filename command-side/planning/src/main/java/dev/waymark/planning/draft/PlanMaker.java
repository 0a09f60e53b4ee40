package dev.waymark.planning.draft;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Basis;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.change.ChangeReader;
import dev.waymark.planning.change.Wording;
import dev.waymark.planning.check.SchemaChanges;
import dev.waymark.planning.check.Subject;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.pointer.Target;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.rollback.Outlook;
import dev.waymark.planning.stage.StageReader;
import dev.waymark.project.ProjectConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the plan of a draft.
public final class PlanMaker {

    private final Draft draft;
    private final Request request;
    private final Prospects prospects;
    private final Difference diff;
    private final List<Change> changes;
    private final boolean idle;

    /// @param wording of the definitions that changed
    public PlanMaker(Draft draft, Wording wording) {
        this.draft = draft;
        this.request = draft.subject().request();
        this.prospects = draft.subject().prospects();
        this.diff = draft.subject().diff();
        this.changes = new ChangeReader(diff, draft.decisions(), wording).read();
        this.idle = isIdle();
    }

    public Plan make() {
        Workload workload = draft.workload();
        Target target = draft.target();
        return new Plan(
                Plan.FORMAT_VERSION,
                basis(),
                diff.newEnvironment(),
                createFrom(),
                request.options(),
                request.execution(),
                workload.start(),
                draft.subject().horizon().end().exclusiveEnd(),
                differsBesideModels(),
                changes,
                newSnapshots(),
                workload.missing(),
                workload.restatements(),
                selected(workload),
                idle ? List.of() : stages(),
                target.delta(),
                idle ? List.of() : target.demoted(),
                notDeployable(),
                new Cause.Promotion(),
                List.of(),
                target.naming(),
                expiresAt(),
                approval(),
                Outlook.of(request, prospects),
                request.options().emptyBackfill(),
                request.options().noGaps(),
                warnings(),
                null);
    }

    /// Nothing differs, nothing is missing, no view is to be added: nothing is written, not even a
    /// new expiry (semantics 4.8).
    private boolean isIdle() {
        boolean differs =
                diff.newEnvironment() || differsBesideModels() || diff.hasSnapshotChanges();
        boolean works = !isLeftOut() && draft.workload().isAsked();
        boolean shows = request.includeUnmodified() && draft.target().unpromoted();
        return !(differs || works || shows);
    }

    private boolean differsBesideModels() {
        return diff.differsBesideModels() || draft.target().moved();
    }

    private boolean isLeftOut() {
        return request.options().skipBackfill() || request.options().emptyBackfill();
    }

    private Basis basis() {
        Pointer target = request.prior().environment();
        long generation = target == null ? 0 : target.generation();
        return new Basis(request.environment(), generation, request.prior().logPosition());
    }

    private @Nullable EnvironmentName createFrom() {
        boolean other = diff.newEnvironment() && diff.base() != null;
        return other ? request.createFrom() : null;
    }

    private List<Snapshot> newSnapshots() {
        return prospects.sorted().filter(Prospect::isNew).map(Prospect::snapshot).toList();
    }

    private static @Nullable List<ModelName> selected(Workload workload) {
        return workload.selected() == null ? null : List.copyOf(workload.selected());
    }

    private List<Stage> stages() {
        return new StageReader(request, diff, prospects, draft.workload(), draft.target()).read();
    }

    private List<SnapshotId> notDeployable() {
        return prospects.byName().values().stream()
                .filter(prospect -> !draft.workload().deployability().isDeployable(prospect.name()))
                .map(Prospect::id)
                .toList();
    }

    private @Nullable Instant expiresAt() {
        ProjectConfig config = request.project().config();
        String timeToLive = config.environmentTimeToLive();
        boolean pinned = config.pinnedEnvironments().contains(request.environment().value());
        return timeToLive == null || pinned || !request.isDev()
                ? null
                : TimeExpression.parse(timeToLive, request.now()).at();
    }

    private ApprovalRule approval() {
        return request.project()
                .config()
                .own()
                .approvals()
                .getOrDefault(request.environment().value(), ApprovalRule.NONE);
    }

    private List<Diagnostic> warnings() {
        Subject subject = draft.subject();
        List<Diagnostic> warnings = new ArrayList<>(Warnings.of(request, diff));
        warnings.addAll(draft.workload().warnings());
        warnings.addAll(SchemaChanges.warnings(subject));
        return List.copyOf(warnings);
    }
}
