package dev.waymark.planning.stage;

import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.pointer.Target;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Puts the steps of a plan into their order (semantics 7.1). The views follow the pointer; the
/// marker that names its generation is written with them, so that step is always there.
public final class StageReader {

    private final Request request;
    private final Prospects prospects;
    private final Workload workload;
    private final Target target;
    private final TableNeeds tables;
    private final ChangedAudits audits;

    public StageReader(
            Request request,
            Difference diff,
            Prospects prospects,
            Workload workload,
            Target target) {
        this.request = request;
        this.prospects = prospects;
        this.workload = workload;
        this.target = target;
        this.tables = new TableNeeds(request.prior(), workload, target);
        this.audits = new ChangedAudits(diff);
    }

    public List<Stage> read() {
        List<Stage> stages = new ArrayList<>();
        beforePointing(stages);
        stages.add(new Stage.PointEnvironment());
        afterPointing(stages);
        stages.add(new Stage.UpdateViews());
        stages.add(new Stage.Finalise());
        List<String> after = request.project().afterAll();
        addIf(stages, after, texts -> new Stage.AfterAll(texts, variables(texts)));
        return List.copyOf(stages);
    }

    private void beforePointing(List<Stage> stages) {
        List<String> before = request.project().beforeAll();
        addIf(stages, before, texts -> new Stage.BeforeAll(texts, variables(texts)));
        addIf(stages, ids(Prospect::isNew), Stage.PushSnapshots::new);
        addIf(stages, ids(tables::needsTable), Stage.CreateTables::new);
        addIf(stages, ids(audits::isOne), Stage.AuditExisting::new);
        addIf(stages, workload.before(), work -> new Stage.RunBackfill(work, false));
        if (!request.isDev() && request.isRestating()) {
            addIf(stages, stale(), Stage.ClearRestated::new);
        }
    }

    private void afterPointing(List<Stage> stages) {
        if (!request.isDev()) {
            addIf(stages, ids(TableNeeds::needsMigration), Stage.MigrateTables::new);
            addIf(stages, ids(prospect -> !prospect.isUnpaused()), Stage.Unpause::new);
        }
        addIf(stages, workload.after(), work -> new Stage.RunBackfill(work, true));
    }

    private @Nullable SortedMap<String, String> variables(List<String> statements) {
        return StatementVariables.of(request.project(), statements);
    }

    private List<SnapshotId> stale() {
        return StaleVersions.of(request.prior(), target, workload.restatements().keySet());
    }

    private List<SnapshotId> ids(Predicate<Prospect> which) {
        return prospects.sorted().filter(which).map(Prospect::id).toList();
    }

    private static <T> void addIf(
            List<Stage> stages, List<T> content, Function<List<T>, Stage> make) {
        if (!content.isEmpty()) {
            stages.add(make.apply(content));
        }
    }
}
