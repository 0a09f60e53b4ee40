package dev.waymark.planning;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.cadence.CadencePlanner;
import dev.waymark.planning.candidate.Candidates;
import dev.waymark.planning.candidate.LocalModels;
import dev.waymark.planning.change.Wording;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.planning.column.ProjectColumns;
import dev.waymark.planning.draft.Drafter;
import dev.waymark.planning.draft.PlanMaker;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.request.RequestReader;
import dev.waymark.planning.rollback.RollbackPlanner;
import dev.waymark.project.Project;
import dev.waymark.rendering.Renderer;
import java.util.Set;
import java.util.SortedMap;

/// Makes plans. Holds nothing but what the last project is made of: the same input gives an equal
/// plan, at any time and on any machine.
public final class Planner {

    private final Sql sql;
    private final Renderer renderer;
    private final LocalModels local;

    public Planner(Sql sql, Renderer renderer) {
        this.sql = sql;
        this.renderer = renderer;
        this.local = new LocalModels();
    }

    /// What each model and each standalone audit of the project is made of (semantics 2.2).
    public SortedMap<ModelName, Fingerprint> fingerprints(Project project) {
        return local.of(project).fingerprints();
    }

    /// The snapshots that a plan of this input would hold. More than the fingerprints of the
    /// project: a selection mixes local and deployed models, and texts whose table was altered
    /// since get a stamp. When the prior state was asked without some of these, ask it again and
    /// plan with that.
    ///
    /// @return empty when there can be no plan
    public Set<SnapshotId> snapshots(PlanningInput input) {
        Outcome<Candidates> candidates =
                RequestReader.read(input).then(request -> drafter(request).scopes().candidates());
        return candidates instanceof Outcome.Got<Candidates> got
                ? Set.copyOf(got.value().ids().values())
                : Set.of();
    }

    /// The plan that brings an environment to the project, or to a part of it.
    public Planning plan(PlanningInput input) {
        return RequestReader.read(input)
                .then(request -> drafter(request).draft())
                .map(draft -> new PlanMaker(draft, wording(input)).make())
                .fold(Planning.Planned::new, refused -> refused);
    }

    /// The plan that fills what has become due in an environment; empty when nothing has.
    public Planning cadence(CadenceInput input) {
        return CadencePlanner.plan(sql, input);
    }

    private Drafter drafter(Request request) {
        return new Drafter(sql, renderer, request, local.of(request.project()));
    }

    private Wording wording(PlanningInput input) {
        Project project = input.project();
        return Boolean.TRUE.equals(input.options().diffRendered())
                ? Wording.rendered(
                        ModelTexts.of(sql, renderer, project), new ProjectColumns(project))
                : Wording.AS_WRITTEN;
    }

    /// The plan that points an environment at what an earlier generation held.
    public Planning rollback(RollbackInput input) {
        return RollbackPlanner.plan(input);
    }
}
