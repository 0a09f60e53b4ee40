package dev.waymark.planning.estimate;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.interval.Batches;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Estimate;
import dev.waymark.kernel.plan.Estimate.Expected;
import dev.waymark.kernel.plan.Estimate.Reused;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.Price;
import dev.waymark.kernel.run.PastWork;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges work that is to be done by work that was done: by the table of the model that was
/// computed last, be it of this version or of an earlier one. Ranges cost by their length; what is
/// made anew as a whole costs what it cost the last time.
public final class Estimator {

    private final Plan plan;
    private final Map<ModelName, List<PastWork>> past;
    private final Function<SnapshotId, IntervalUnit> units;

    /// @param past of the plan's models, in the order that the question about past work answers
    /// @param units the grid of each snapshot that the plan computes
    public Estimator(Plan plan, List<PastWork> past, Function<SnapshotId, IntervalUnit> units) {
        this.plan = plan;
        this.past = past.stream().collect(Collectors.groupingBy(it -> it.version().model()));
        this.units = units;
    }

    public Estimate estimate(@Nullable Price price) {
        List<Backfill> work = plan.emptyBackfill() ? List.of() : plan.work();
        return new Estimate(work.stream().map(this::expected).toList(), reused(), price);
    }

    private Expected expected(Backfill backfill) {
        SnapshotId id = backfill.snapshot();
        long batches =
                new Batches(backfill.missing(), units.apply(id), backfill.batchSize()).count();
        return past.getOrDefault(id.name(), List.of()).stream()
                .filter(work -> backfill.whole() != null || work.covered().isPositive())
                .findFirst()
                .map(work -> judged(backfill, batches, work))
                .orElseGet(() -> new Expected(id, backfill.dev(), batches, null, null, 0));
    }

    private static Expected judged(Backfill backfill, long batches, PastWork work) {
        boolean whole = backfill.whole() != null;
        double share = whole ? 1 : share(length(backfill.missing()), work.covered());
        Long rows = whole ? work.last().rows() : work.rows();
        Duration took = whole ? work.last().took() : work.took();
        return new Expected(
                backfill.snapshot(),
                backfill.dev(),
                batches,
                rows == null ? null : Math.round(rows * share),
                Duration.ofMillis(Math.round(took.toMillis() * share)),
                work.batches());
    }

    private static double share(Duration part, Duration of) {
        return (double) part.toSeconds() / of.toSeconds();
    }

    private static Duration length(Intervals ranges) {
        return ranges.ranges().stream()
                .map(Estimator::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration length(Interval range) {
        return Duration.between(range.start(), range.end());
    }

    /// Snapshots that people will find here from now on and whose versioned table was filled by
    /// other work.
    private List<Reused> reused() {
        Set<SnapshotId> computed = new HashSet<>();
        plan.backfills().forEach(backfill -> computed.add(backfill.snapshot()));
        return plan.pointer().set().stream()
                .filter(entry -> entry.hasView() && !entry.dev())
                .filter(entry -> !computed.contains(entry.snapshot()))
                .flatMap(entry -> reused(entry).stream())
                .toList();
    }

    private Optional<Reused> reused(Entry entry) {
        return past.getOrDefault(entry.snapshot().name(), List.of()).stream()
                .filter(work -> !work.dev() && work.version().equals(entry.versionKey()))
                .filter(work -> !work.environment().equals(plan.environment()))
                .findFirst()
                .map(work -> new Reused(entry.snapshot(), work.environment()));
    }
}
