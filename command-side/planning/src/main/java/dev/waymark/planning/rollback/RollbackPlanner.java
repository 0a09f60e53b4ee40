package dev.waymark.planning.rollback;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Basis;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Plan.Demotion;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.RollbackOutlook;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.Planning;
import dev.waymark.planning.RollbackInput;
import dev.waymark.planning.pointer.Demotions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plans pointing an environment at what an earlier generation held. Nothing is computed before the
/// views show it; what lags behind may be computed afterwards.
public final class RollbackPlanner {

    private final RollbackInput input;
    private final Pointer then;
    private final Pointer today;
    private final Lags lags;

    private RollbackPlanner(RollbackInput input, Pointer today) {
        this.input = input;
        this.then = input.then();
        this.today = today;
        this.lags = Lags.between(today, then, input.prior(), input.now());
    }

    public static Planning plan(RollbackInput input) {
        Pointer today = input.prior().environment();
        EnvironmentName environment = input.then().environment();
        if (today == null || today.isExpired(input.now())) {
            return new Planning.Unplannable(
                    "environment_not_found",
                    "Environment '" + environment + "' was not found. See `waymark environments`.");
        }
        return Obstacles.between(today, input)
                .<Planning>map(obstacle -> obstacle)
                .orElseGet(() -> new Planning.Planned(new RollbackPlanner(input, today).plan()));
    }

    private Plan plan() {
        List<Backfill> backfills = input.catchUp() ? lags.backfills() : List.of();
        return new Plan(
                Plan.FORMAT_VERSION,
                new Basis(then.environment(), today.generation(), input.prior().logPosition()),
                false,
                null,
                PlanOptions.DEFAULT,
                input.now(),
                start(backfills),
                end(),
                !today.isFinalised(),
                new EntryChanges(input.prior(), today, then).read(),
                List.of(),
                backfills,
                new TreeMap<>(),
                null,
                stages(backfills),
                PointerDelta.between(today.entries(), then.entries()),
                demoted(),
                previewed(),
                new Cause.Rollback(then.generation()),
                lags.lags(),
                then.naming(),
                expiresAt(),
                input.approval(),
                outlook(),
                false,
                false,
                List.of(),
                null);
    }

    private List<Stage> stages(List<Backfill> backfills) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage.PointEnvironment());
        List<SnapshotId> shared = remadeSince();
        if (!shared.isEmpty()) {
            stages.add(new Stage.MigrateTables(shared));
        }
        List<SnapshotId> paused = then.environment().isProd() ? paused() : List.of();
        if (!paused.isEmpty()) {
            stages.add(new Stage.Unpause(paused));
        }
        stages.add(new Stage.UpdateViews());
        stages.add(new Stage.Finalise());
        if (!backfills.isEmpty()) {
            stages.add(new Stage.RunBackfill(backfills, true));
        }
        return List.copyOf(stages);
    }

    /// Physical views that a later snapshot shares: they were made again over its parents' tables
    /// and have to be made over the earlier ones.
    private List<SnapshotId> remadeSince() {
        return then.entries().values().stream()
                .filter(entry -> !entry.dev() && isShared(entry))
                .map(Entry::snapshot)
                .filter(id -> isView(input.prior().snapshots().get(id)))
                .toList();
    }

    private boolean isShared(Entry entry) {
        Entry present = today.entries().get(entry.snapshot().name());
        return present != null
                && present.version().equals(entry.version())
                && !present.snapshot().equals(entry.snapshot());
    }

    private static boolean isView(@Nullable StoredSnapshot stored) {
        return stored != null && stored.snapshot().model().kind() instanceof Kind.View;
    }

    private List<SnapshotId> paused() {
        return then.entries().values().stream()
                .map(Entry::snapshot)
                .map(input.prior().snapshots()::get)
                .filter(Objects::nonNull)
                .filter(stored -> !stored.isUnpaused())
                .map(stored -> stored.snapshot().id())
                .toList();
    }

    /// Views of today and of the generations in between, as far as the earlier one does not have
    /// them.
    private List<Demotion> demoted() {
        List<Entry> newer =
                Stream.concat(Stream.of(today), input.later().stream())
                        .flatMap(pointer -> pointer.entries().values().stream())
                        .toList();
        return Demotions.between(newer, then.entries().values());
    }

    private List<SnapshotId> previewed() {
        return then.entries().values().stream()
                .filter(Entry::dev)
                .map(Entry::snapshot)
                .sorted()
                .toList();
    }

    private @Nullable Instant start(List<Backfill> backfills) {
        return backfills.stream()
                .map(backfill -> backfill.missing().hull())
                .flatMap(Optional::stream)
                .map(Interval::start)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Instant end() {
        return Stream.concat(Stream.of(today), Stream.of(then))
                .map(Pointer::dataEnd)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(input.now());
    }

    private @Nullable Instant expiresAt() {
        String timeToLive = input.timeToLive();
        return timeToLive == null || then.environment().isProd()
                ? null
                : TimeExpression.parse(timeToLive, input.now()).at();
    }

    private RollbackOutlook outlook() {
        return new RollbackOutlook(
                today.generation(),
                true,
                "Generation %d stays as it is and can be pointed at again while its tables are there."
                        .formatted(today.generation()));
    }
}
