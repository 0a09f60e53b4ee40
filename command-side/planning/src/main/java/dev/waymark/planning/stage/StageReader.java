package dev.waymark.planning.stage;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.planning.audit.AuditNodes;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Node;
import dev.waymark.planning.pointer.Target;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Puts the steps of a plan into their order (semantics 7.1). The views follow the pointer; the
/// marker that names its generation is written with them, so that step is always there.
public final class StageReader {

    private final Request request;
    private final Difference diff;
    private final Prospects prospects;
    private final Workload workload;
    private final Target target;
    private final Set<ModelName> worked;
    private final Set<Version> there;

    public StageReader(
            Request request,
            Difference diff,
            Prospects prospects,
            Workload workload,
            Target target) {
        this.request = request;
        this.diff = diff;
        this.prospects = prospects;
        this.workload = workload;
        this.target = target;
        this.worked =
                workload.all().stream()
                        .map(work -> work.snapshot().name())
                        .collect(Collectors.toSet());
        this.there = there(request.prior());
    }

    public List<Stage> read() {
        List<Stage> stages = new ArrayList<>();
        beforePointing(stages);
        stages.add(new Stage.PointEnvironment());
        afterPointing(stages);
        stages.add(new Stage.UpdateViews());
        stages.add(new Stage.Finalise());
        addIf(stages, request.project().afterAll(), Stage.AfterAll::new);
        return List.copyOf(stages);
    }

    private void beforePointing(List<Stage> stages) {
        addIf(stages, request.project().beforeAll(), Stage.BeforeAll::new);
        addIf(stages, ids(Prospect::isNew), Stage.PushSnapshots::new);
        addIf(stages, ids(this::needsTable), Stage.CreateTables::new);
        addIf(stages, ids(this::needsAudit), Stage.AuditExisting::new);
        addIf(stages, workload.before(), work -> new Stage.RunBackfill(work, false));
        boolean clears = !request.isDev() && request.isRestating();
        addIf(stages, clears ? staleElsewhere() : List.of(), Stage.ClearRestated::new);
    }

    private void afterPointing(List<Stage> stages) {
        if (!request.isDev()) {
            addIf(stages, ids(this::needsMigration), Stage.MigrateTables::new);
            addIf(stages, ids(prospect -> !prospect.isUnpaused()), Stage.Unpause::new);
        }
        addIf(stages, workload.after(), work -> new Stage.RunBackfill(work, true));
    }

    /// Everything that gets a view or rows and is not known to have its table; also when nothing of
    /// it is due (semantics 7.3).
    private boolean needsTable(Prospect prospect) {
        ModelName name = prospect.name();
        Entry entry = target.entries().get(name);
        boolean wanted = (entry != null && entry.isPromoted()) || worked.contains(name);
        boolean versioned =
                workload.deployability().isDeployable(name)
                        && workload.deployability().isRepresentative(name);
        return wanted
                && !prospect.model().kind().isSymbolic()
                && !(versioned && there.contains(prospect.snapshot().versionKey()));
    }

    /// Tables belong to versions: what another snapshot of the same version has is there.
    private static Set<Version> there(PriorState prior) {
        return prior.tablesThere().stream()
                .map(prior.snapshots()::get)
                .filter(Objects::nonNull)
                .map(stored -> stored.snapshot().versionKey())
                .collect(Collectors.toSet());
    }

    /// Audits changed and nothing else, so the data that is there is looked at with the new ones.
    private boolean needsAudit(Prospect prospect) {
        Node node = diff.node(prospect.name());
        return prospect.isNew()
                && prospect.snapshot().category() == Category.METADATA
                && node.isModified()
                && prospect.model().isEvaluatable()
                && !prospect.model().audits().isEmpty()
                && !AuditNodes.isAudit(prospect.model())
                && !isAuditedAlike(node.old().model(), prospect.model());
    }

    private static boolean isAuditedAlike(Model before, Model after) {
        return before.audits().equals(after.audits())
                && before.auditDefinitions().equals(after.auditDefinitions());
    }

    /// One snapshot of every other version of the restated models: their tables were filled from
    /// rows that prod has computed again (semantics 7.5). Versions that prod uses itself are right.
    private List<SnapshotId> staleElsewhere() {
        Set<Version> own =
                target.entries().values().stream()
                        .map(Entry::versionKey)
                        .collect(Collectors.toSet());
        SortedMap<Version, SnapshotId> stale = new TreeMap<>();
        for (StoredSnapshot stored : request.prior().snapshots().values()) {
            Version version = stored.snapshot().versionKey();
            boolean restated = workload.restatements().containsKey(version.model());
            boolean filled = !stored.coverage().table().isEmpty();
            if (restated && filled && !own.contains(version)) {
                stale.putIfAbsent(version, stored.snapshot().id());
            }
        }
        return List.copyOf(stale.values());
    }

    /// Kept tables of snapshots that prod does not run yet; where only metadata changed, the table
    /// has its shape already (semantics 7.6).
    private boolean needsMigration(Prospect prospect) {
        Snapshot snapshot = prospect.snapshot();
        Kind kind = prospect.model().kind();
        boolean kept =
                !snapshot.previous().isEmpty()
                        && snapshot.previous().getLast().version().equals(snapshot.version());
        return kept
                && !prospect.isUnpaused()
                && snapshot.category() != Category.METADATA
                && !kind.isSymbolic()
                && !(kind instanceof Kind.Seed);
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
