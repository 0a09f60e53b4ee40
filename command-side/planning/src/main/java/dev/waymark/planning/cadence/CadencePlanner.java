package dev.waymark.planning.cadence;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Basis;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.RollbackOutlook;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.CadenceInput;
import dev.waymark.planning.Planning;
import dev.waymark.planning.interval.AutoRestatement;
import dev.waymark.planning.prospect.Prospect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Plans a run: fills what is due of what an environment holds. Nothing of the environment changes,
/// so nobody has to approve it.
public final class CadencePlanner {

    private final CadenceRequest request;
    private final RunSelection selection;
    private final AutoRestatement.Outcome again;
    private final DueWork work;
    private final List<Backfill> backfills;

    private CadencePlanner(CadenceRequest request, RunSelection selection) {
        this.request = request;
        this.selection = selection;
        this.again = DueRestatement.of(request);
        this.work = new DueWork(request, again);
        this.backfills = work.backfills(selection::holds);
    }

    /// An empty plan when nothing is due.
    public static Planning plan(Sql sql, CadenceInput input) {
        return CadenceRequest.read(input)
                .then(request ->
                        RunSelection.of(sql, request)
                                .map(selection -> new CadencePlanner(request, selection).plan()))
                .fold(Planning.Planned::new, refused -> refused);
    }

    private Plan plan() {
        Pointer pointer = request.pointer();
        CadenceInput input = request.input();
        return new Plan(
                Plan.FORMAT_VERSION,
                new Basis(input.environment(), pointer.generation(), input.prior().logPosition()),
                false,
                null,
                input.options().asPlanOptions(),
                input.now(),
                start(),
                request.end().exclusiveEnd(),
                false,
                List.of(),
                List.of(),
                backfills,
                restated(),
                selection.asList(),
                stages(),
                new PointerDelta(List.of(), List.of()),
                List.of(),
                previewed(),
                new Cause.Cadence(),
                List.of(),
                pointer.naming(),
                pointer.expiresAt(),
                ApprovalRule.NONE,
                new RollbackOutlook(
                        pointer.generation(), true, "The environment stays where it is."),
                false,
                false,
                warnings(),
                null);
    }

    /// Whether a tick was missed is remembered for all models, also for those that are not run now.
    private SortedMap<ModelName, Interval> restated() {
        return backfills.isEmpty() ? new TreeMap<>() : again.toRestate();
    }

    private List<Stage> stages() {
        if (backfills.isEmpty()) {
            return List.of();
        }
        Statements around = request.input().prior().statements();
        List<Stage> stages = new ArrayList<>();
        if (!around.beforeAll().isEmpty()) {
            stages.add(new Stage.BeforeAll(around.beforeAll(), around.variables()));
        }
        if (!restated().isEmpty()) {
            stages.add(new Stage.MarkRestated(restated()));
        }
        stages.add(new Stage.RunBackfill(backfills, false));
        if (!around.afterAll().isEmpty()) {
            stages.add(new Stage.AfterAll(around.afterAll(), around.variables()));
        }
        return List.copyOf(stages);
    }

    private @Nullable Instant start() {
        return backfills.stream()
                .map(backfill -> backfill.missing().hull())
                .flatMap(Optional::stream)
                .map(Interval::start)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// What is written into dev tables.
    private List<SnapshotId> previewed() {
        return request.held().byName().values().stream()
                .filter(prospect -> !work.tables().isDeployable(prospect.name()))
                .map(Prospect::id)
                .toList();
    }

    private List<Diagnostic> warnings() {
        return work.waiting().stream()
                .filter(selection::holds)
                .map(model ->
                        Diagnostic.warning(
                                "needs-python",
                                "Model '%s' is due and waits, as does what reads it: its query, a macro or a signal is written in Python, which is not evaluated."
                                        .formatted(model),
                                "Write it in SQL, or run it with SQLMesh.",
                                null))
                .toList();
    }
}
