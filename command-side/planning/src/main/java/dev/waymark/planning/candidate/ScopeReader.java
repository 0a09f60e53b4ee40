package dev.waymark.planning.candidate;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.candidate.Selections.Permissions;
import dev.waymark.planning.candidate.Selections.Work;
import dev.waymark.planning.column.ColumnLookup;
import dev.waymark.planning.column.ColumnReader;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.planning.column.ProjectColumns;
import dev.waymark.planning.column.ReadColumns;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.planning.request.Request;
import java.util.SortedSet;

/// Decides which models a plan is about: the project's; what is deployed, for a restatement; or
/// what a selection picks of both (semantics 4.2, steps 3 to 6).
public final class ScopeReader {

    private final Sql sql;
    private final Request request;
    private final ColumnReader reader;
    private final StartingPoint base;
    private final Candidates local;
    private final ColumnLookup baseColumns;
    private final Selections selections;

    /// @param local the models of the request's project
    public ScopeReader(Sql sql, ModelTexts texts, Request request, Candidates local) {
        this.local = local;
        this.sql = sql;
        this.request = request;
        this.reader = new ColumnReader(sql, texts);
        this.base = StartingPoint.of(request);
        ColumnLookup columns = new ProjectColumns(request.project());
        this.baseColumns =
                new ReadColumns(reader, base.models(), n -> isUnchanged(n) ? columns : null);
        this.selections = new Selections(sql, request, local.models());
    }

    public Outcome<Scope> read() {
        return candidates().then(this::scope);
    }

    /// The models of the plan, not yet limited to what is to be computed.
    public Outcome<Candidates> candidates() {
        return request.isRestating()
                ? deployed()
                : chosen().map(chosen -> Revert.apply(chosen, request.prior()))
                        .then(ScopeReader::withoutCircle);
    }

    private boolean isUnchanged(ModelName name) {
        Fingerprint deployed = base.fingerprint(name);
        return deployed != null && deployed.equals(local.fingerprints().get(name));
    }

    private Outcome<Candidates> chosen() {
        return request.options().selectModels().isEmpty()
                ? Outcome.got(local)
                : new Mixture(local, base, baseColumns, reader).select(sql, request);
    }

    private Outcome<Candidates> deployed() {
        return request.existing() == null
                ? Outcome.refused(
                        "environment_not_found",
                        "Environment '"
                                + request.environment()
                                + "' must exist for this operation.")
                : Outcome.got(Candidates.of(base, baseColumns));
    }

    private static Outcome<Candidates> withoutCircle(Candidates candidates) {
        SortedSet<ModelName> circle = candidates.graph().unsortable();
        return circle.isEmpty()
                ? Outcome.got(candidates)
                : Outcome.refused(
                        "plan", "These models read each other in a circle: " + circle + ".");
    }

    private Outcome<Scope> scope(Candidates candidates) {
        return selections
                .work(candidates.models())
                .and(
                        selections.permissions(candidates.models()),
                        (work, permissions) -> scope(candidates, work, permissions));
    }

    private Scope scope(Candidates candidates, Work work, Permissions permissions) {
        return new Scope(
                candidates,
                base,
                baseColumns,
                work.restated(),
                work.limit().names(),
                permissions.mayDestroy(),
                permissions.mayAdd());
    }
}
