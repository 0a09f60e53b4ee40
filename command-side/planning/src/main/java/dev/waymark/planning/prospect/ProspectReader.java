package dev.waymark.planning.prospect;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.categorise.Decision;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Node;
import dev.waymark.planning.interval.Timetable;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.version.SnapshotMaker;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Makes the snapshots of a plan out of what was decided. Models that nobody has decided about, and
/// all that read them, stay as they are deployed; those that are not deployed are left out. Of an
/// undecided change everything is missing.
public final class ProspectReader {

    private final Difference diff;
    private final Map<ModelName, Decision> decisions;
    private final SnapshotMaker maker;
    private final Instant now;
    private final Set<ModelName> undecided;
    private final SortedSet<ModelName> open;

    public ProspectReader(Request request, Difference diff, Map<ModelName, Decision> decisions) {
        this.diff = diff;
        this.decisions = decisions;
        this.maker = new SnapshotMaker(request);
        this.now = request.now();
        this.undecided = undecided(decisions);
        this.open = diff.graph().withDownstream(undecided);
    }

    public Prospects read() {
        LinkedHashMap<ModelName, Prospect> all = new LinkedHashMap<>();
        for (Node node : diff.nodes().values()) {
            prospect(node).ifPresent(prospect -> all.put(node.name(), prospect));
        }
        return all.size() == diff.nodes().size() && undecided.isEmpty()
                ? Prospects.of(Indexed.ascending(all), diff.graph())
                : Prospects.of(Indexed.ascending(all), undecided);
    }

    private Optional<Prospect> prospect(Node node) {
        Decision decision = decisions.get(node.name());
        StoredSnapshot before = node.before();
        if (open.contains(node.name())) {
            return Optional.ofNullable(before).map(stored -> waiting(node, stored));
        }
        StoredSnapshot stored = node.stored();
        if (stored != null) {
            return Optional.of(prospect(node, stored.snapshot()));
        }
        return decision == null ? Optional.empty() : made(node, decision);
    }

    /// Whatever is decided about a change, nothing of it has been computed yet.
    private Prospect waiting(Node node, StoredSnapshot before) {
        Prospect deployed = Prospect.deployed(before, now);
        boolean waits = undecided.contains(node.name());
        return waits ? deployed.uncounted(Timetable.of(node.model(), now)) : deployed;
    }

    private Optional<Prospect> made(Node node, Decision decision) {
        return Optional.ofNullable(decision.category())
                .map(category -> prospect(node, maker.make(node, decision, category)));
    }

    private Prospect prospect(Node node, Snapshot snapshot) {
        Timetable timetable = Timetable.of(snapshot.model(), now);
        StoredSnapshot stored = node.stored();
        return new Prospect(
                node.id(),
                snapshot,
                timetable,
                CountedCoverage.of(node, snapshot, timetable),
                CountedCoverage.there(node, snapshot),
                node.isNew(),
                stored != null && stored.isUnpaused());
    }

    private static Set<ModelName> undecided(Map<ModelName, Decision> decisions) {
        return decisions.entrySet().stream()
                .filter(entry -> entry.getValue().isUndecided())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
