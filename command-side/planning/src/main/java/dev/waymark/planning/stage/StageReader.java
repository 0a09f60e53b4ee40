package dev.waymark.planning.stage;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.pointer.Target;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.request.SurroundingStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final Statements around;

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
        this.tables = new TableNeeds(request.prior(), diff, workload, target);
        this.audits = new ChangedAudits(diff);
        this.around = request.statements();
    }

    public List<Stage> read() {
        List<Stage> stages = new ArrayList<>();
        beforePointing(stages);
        stages.add(new Stage.PointEnvironment());
        afterPointing(stages);
        stages.add(new Stage.UpdateViews());
        stages.add(new Stage.Finalise());
        List<String> after = around.afterAll();
        addIf(stages, after, texts -> new Stage.AfterAll(texts, variables(texts)));
        return List.copyOf(stages);
    }

    private void beforePointing(List<Stage> stages) {
        List<String> before = around.beforeAll();
        addIf(stages, before, texts -> new Stage.BeforeAll(texts, variables(texts)));
        addIf(stages, ids(Prospect::isNew), Stage.PushSnapshots::new);
        addIf(stages, ids(tables::needsTable), Stage.CreateTables::new);
        addIf(stages, ids(audits::isOne), Stage.AuditExisting::new);
        addIf(stages, workload.before(), work -> new Stage.RunBackfill(work, false));
        if (!request.isDev() && request.isRestating()) {
            StaleVersions.of(request.prior(), target, workload.restatements())
                    .ifPresent(stages::add);
        }
    }

    private void afterPointing(List<Stage> stages) {
        if (!request.isDev()) {
            addIf(stages, migrated(), Stage.MigrateTables::new);
            addIf(stages, ids(p -> !(p.isUnpaused() && isHeld(p))), Stage.Unpause::new);
        }
        addIf(stages, workload.after(), work -> new Stage.RunBackfill(work, true));
    }

    private @Nullable SortedMap<String, String> variables(List<String> statements) {
        return SurroundingStatements.mentioned(around.variables(), statements);
    }

    /// Whether prod holds it already, its promotion being finished.
    private boolean isHeld(Prospect prospect) {
        Pointer existing = request.existing();
        if (existing == null || !existing.isFinalised()) {
            return false;
        }
        Entry entry = existing.entries().get(prospect.name());
        return entry != null && entry.snapshot().equals(prospect.id());
    }

    /// What is filled after the pointer moved has no table yet: where a kept table's query reads
    /// it, it is made first (semantics 7.1).
    private List<SnapshotId> migrated() {
        Set<ModelName> kept =
                prospects
                        .sorted()
                        .filter(tables::needsMigration)
                        .map(Prospect::name)
                        .collect(Collectors.toSet());
        Set<ModelName> read = prospects.graph().withUpstream(kept);
        Set<ModelName> late = names(workload.after());
        return ids(p ->
                kept.contains(p.name()) || (read.contains(p.name()) && late.contains(p.name())));
    }

    private static Set<ModelName> names(List<Backfill> work) {
        return work.stream().map(one -> one.snapshot().name()).collect(Collectors.toSet());
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
