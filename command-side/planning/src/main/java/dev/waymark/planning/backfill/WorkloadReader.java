package dev.waymark.planning.backfill;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.planning.deployability.Deployability;
import dev.waymark.planning.deployability.DeployabilityReader;
import dev.waymark.planning.horizon.Horizon;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.restatement.Restatements;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Works out what a plan computes, in two looks as SQLMesh does: the first one finds where the plan
/// begins, the second one decides with that start which tables may be promoted (semantics 4.4,
/// 7.1).
public final class WorkloadReader {

    private final Request request;
    private final Prospects prospects;
    private final Horizon horizon;
    private final Restatements restatements;
    private final @Nullable SortedSet<ModelName> selected;
    private final MissingWork missing;

    public WorkloadReader(
            Request request, Prospects prospects, Horizon horizon, Restatements restatements) {
        this.request = request;
        this.prospects = prospects;
        this.horizon = horizon;
        this.restatements = restatements;
        this.selected = selected();
        this.missing =
                new MissingWork(
                        request,
                        prospects,
                        horizon,
                        restatements,
                        name -> selected == null || selected.contains(name));
    }

    public Workload read() {
        SortedMap<ModelName, Intervals> first = missing.in(firstLook());
        Instant begin = begin(first);
        Deployability tables = request.isDev() ? byStart(begin) : Deployability.ALL;
        // outside dev both looks are at the same tables
        SortedMap<ModelName, Intervals> asked =
                Indexed.of(request.isDev() ? missing.in(tables) : first);
        SortedMap<ModelName, Intervals> work = work(asked, begin);
        Predicate<Prospect> early = early(work, begin);
        return new Workload(
                tables,
                ranges(),
                backfills(asked, tables, _ -> true),
                backfills(work, tables, early),
                backfills(work, tables, early.negate()),
                asked.isEmpty() && work.isEmpty() && ranges().isEmpty() ? null : begin,
                selected,
                restatements.warnings());
    }

    private SortedMap<ModelName, Interval> ranges() {
        return restatements.ranges();
    }

    private Deployability firstLook() {
        return request.isDev()
                ? DeployabilityReader.of(
                        prospects, horizon.startsAt(), horizon.startOverrides(), request.now())
                : Deployability.ALL;
    }

    private Instant begin(SortedMap<ModelName, Intervals> missing) {
        Instant given = horizon.startsAt();
        return given != null
                ? given
                : missing.values().stream()
                        .map(Intervals::hull)
                        .flatMap(Optional::stream)
                        .map(Interval::start)
                        .min(Comparator.naturalOrder())
                        .orElseGet(() -> prospects.earliestInterval(request.execution()));
    }

    private Deployability byStart(Instant begin) {
        return DeployabilityReader.of(prospects.without(ranges()), begin, Map.of(), request.now());
    }

    /// Everything before the pointer moves in dev, and where it is only recorded as done; in prod
    /// otherwise only what may be promoted as it is.
    private Predicate<Prospect> early(SortedMap<ModelName, Intervals> work, Instant begin) {
        if (request.isDev() || request.options().emptyBackfill()) {
            return _ -> true;
        }
        Deployability byStart =
                DeployabilityReader.of(
                        prospects.without(ranges()), work.keySet(), begin, request.now());
        return prospect ->
                byStart.isRepresentative(prospect.name())
                        || prospect.model().kind() instanceof Kind.Seed;
    }

    private SortedMap<ModelName, Intervals> work(
            SortedMap<ModelName, Intervals> asked, Instant begin) {
        if (request.options().skipBackfill()) {
            return new TreeMap<>();
        }
        SortedMap<ModelName, Intervals> work =
                new TreeMap<>(
                        request.options().emptyBackfill() ? missing.recordedFrom(begin) : asked);
        work.keySet().removeIf(prospects::isUndecided);
        return Indexed.of(work);
    }

    private List<Backfill> backfills(
            SortedMap<ModelName, Intervals> work, Deployability tables, Predicate<Prospect> which) {
        return prospects
                .sorted()
                .filter(prospect -> work.containsKey(prospect.name()))
                .filter(which)
                .map(p -> BackfillMaker.make(p, !tables.isDeployable(p.name()), of(work, p)))
                .toList();
    }

    private static Intervals of(SortedMap<ModelName, Intervals> work, Prospect prospect) {
        return work.getOrDefault(prospect.name(), Intervals.none());
    }

    /// What the backfill is limited to, else what the user restates, with all that it reads; null
    /// for everything.
    private @Nullable SortedSet<ModelName> selected() {
        SortedSet<ModelName> limit = horizon.backfilled();
        if (limit != null) {
            return prospects.graph().withUpstream(limit);
        }
        return request.isRestating() ? prospects.graph().withUpstream(ranges().keySet()) : null;
    }
}
