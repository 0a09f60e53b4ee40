package dev.waymark.planning.cadence;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.planning.backfill.BackfillMaker;
import dev.waymark.planning.deployability.Deployability;
import dev.waymark.planning.deployability.DeployabilityReader;
import dev.waymark.planning.interval.AutoRestatement;
import dev.waymark.planning.interval.Due;
import dev.waymark.planning.interval.MissingIntervals;
import dev.waymark.planning.interval.MissingRequest;
import dev.waymark.planning.interval.ReadyIntervals;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.interval.Tracked;
import dev.waymark.planning.prospect.Prospect;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What has become due and nobody has computed yet (semantics 9.2). What only Python could decide
/// or compute waits, and with it what reads it.
final class DueWork {

    private final CadenceRequest request;
    private final AutoRestatement.Outcome again;
    private final Deployability tables;
    private final SortedMap<ModelName, Intervals> missing;

    DueWork(CadenceRequest request, AutoRestatement.Outcome again) {
        this.request = request;
        this.again = again;
        this.tables = tables(request);
        this.missing = missing();
    }

    /// Prod writes and reads versioned tables only.
    private static Deployability tables(CadenceRequest request) {
        return request.isProd()
                ? Deployability.ALL
                : DeployabilityReader.of(
                        request.held(), request.startsAt(), Map.of(), request.input().now());
    }

    private SortedMap<ModelName, Intervals> missing() {
        List<Tracked> tracked =
                request.held().byName().values().stream()
                        .map(prospect ->
                                prospect.tracked(!tables.isRepresentative(prospect.name())))
                        .map(model -> DueRestatement.opened(model, again))
                        .toList();
        boolean ignoreCron = request.input().options().ignoreCron();
        Due due = new Due(request.input().now(), ignoreCron, false);
        return MissingIntervals.ofAll(
                tracked, MissingRequest.between(request.startsAt(), request.end(), due));
    }

    Deployability tables() {
        return tables;
    }

    /// Models with something due that needs Python.
    List<ModelName> waiting() {
        return missing.keySet().stream().filter(this::needsPython).toList();
    }

    /// Parents first.
    ///
    /// @param selected which models are run
    List<Backfill> backfills(Predicate<ModelName> selected) {
        SortedMap<ModelName, Intervals> ready = ready();
        return request.held()
                .sorted()
                .filter(prospect -> selected.test(prospect.name()))
                .filter(prospect -> !of(ready, prospect).isEmpty())
                .map(p -> BackfillMaker.make(p, !tables.isDeployable(p.name()), of(ready, p)))
                .toList();
    }

    private SortedMap<ModelName, Intervals> ready() {
        SortedMap<ModelName, Intervals> heldBack = new TreeMap<>(missing);
        heldBack.keySet().removeIf(name -> !needsPython(name));
        List<Timetable> sorted = request.held().sorted().map(Prospect::timetable).toList();
        return ReadyIntervals.of(sorted, missing, heldBack);
    }

    private boolean needsPython(ModelName name) {
        Prospect prospect = request.held().get(name);
        return prospect != null && prospect.model().needsPython();
    }

    private static Intervals of(SortedMap<ModelName, Intervals> ranges, Prospect prospect) {
        return ranges.getOrDefault(prospect.name(), Intervals.none());
    }
}
