package dev.waymark.planning.draft;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.backfill.WorkloadReader;
import dev.waymark.planning.candidate.Candidates;
import dev.waymark.planning.candidate.Scope;
import dev.waymark.planning.candidate.ScopeReader;
import dev.waymark.planning.categorise.Categoriser;
import dev.waymark.planning.categorise.Choices;
import dev.waymark.planning.categorise.Decision;
import dev.waymark.planning.categorise.Rules;
import dev.waymark.planning.check.Checks;
import dev.waymark.planning.check.Subject;
import dev.waymark.planning.column.ColumnReader;
import dev.waymark.planning.column.ModelTexts;
import dev.waymark.planning.diff.DiffReader;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.ModelComparer;
import dev.waymark.planning.horizon.Horizon;
import dev.waymark.planning.horizon.HorizonReader;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.planning.pointer.Target;
import dev.waymark.planning.pointer.TargetReader;
import dev.waymark.planning.prospect.ProspectReader;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.restatement.RestatementReader;
import dev.waymark.planning.restatement.Restatements;
import dev.waymark.rendering.Renderer;
import java.util.Optional;
import java.util.SortedMap;

/// Goes the road of one request: scope, difference, decisions, snapshots, range, work, pointer.
public final class Drafter {

    private final Sql sql;
    private final Request request;
    private final Candidates local;
    private final ModelTexts texts;
    private final ColumnReader reader;

    /// @param local the models of the request's project
    public Drafter(Sql sql, Renderer renderer, Request request, Candidates local) {
        this.local = local;
        this.sql = sql;
        this.request = request;
        this.texts = ModelTexts.of(sql, renderer, request.project());
        this.reader = new ColumnReader(sql, texts);
    }

    /// Which models the plan is about.
    public ScopeReader scopes() {
        return new ScopeReader(sql, texts, request, local);
    }

    public Outcome<Draft> draft() {
        return scopes().read().then(this::compared);
    }

    private Outcome<Draft> compared(Scope scope) {
        ModelComparer comparer = new ModelComparer(sql, texts, reader);
        Difference diff = new DiffReader(request, scope, comparer).read();
        Optional<Unplannable> refusal = Choices.refusal(diff, request.options().choices());
        return refusal.<Outcome<Draft>>map(Outcome.Refused::new)
                .orElseGet(() -> decided(scope, diff));
    }

    private Outcome<Draft> decided(Scope scope, Difference diff) {
        SortedMap<ModelName, Decision> decisions = Categoriser.decide(diff, Rules.of(request));
        Prospects prospects = new ProspectReader(request, diff, decisions).read();
        Horizon horizon = new HorizonReader(request, scope, diff, prospects).read();
        Subject subject = new Subject(request, scope, diff, prospects, horizon);
        Optional<Unplannable> refusal = Checks.refusal(subject);
        return refusal.<Outcome<Draft>>map(Outcome.Refused::new)
                .orElseGet(() -> Outcome.got(worked(subject, decisions)));
    }

    private Draft worked(Subject subject, SortedMap<ModelName, Decision> decisions) {
        Prospects prospects = subject.prospects();
        Horizon horizon = subject.horizon();
        Restatements restatements =
                new RestatementReader(request, subject.diff(), prospects, horizon)
                        .read(subject.scope().restated());
        Workload workload = new WorkloadReader(request, prospects, horizon, restatements).read();
        Target target =
                new TargetReader(request, subject.diff(), prospects, horizon, workload).read();
        return new Draft(subject, decisions, workload, target);
    }
}
