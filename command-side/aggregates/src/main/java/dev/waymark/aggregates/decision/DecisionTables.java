package dev.waymark.aggregates.decision;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/// What one aggregate may know of others, in tables that change in the transaction of the events
/// themselves: never late, and locked while somebody decides. Everything here follows from events
/// and can be rebuilt from them.
///
/// Subscribe [#apply(List)] to the event store; call everything inside a transaction that the
/// connections join.
public final class DecisionTables {

    private final Jdbc jdbc;
    private final VersionRows versions;
    private final SnapshotRows snapshots;
    private final CoverageRows coverage;
    private final TableRows tables;
    private final PlanRows plans;
    private final PointerRows pointers;
    private final List<DecisionRows> all;

    public DecisionTables(ConnectionProvider connections) {
        this.jdbc = new Jdbc(connections);
        this.versions = new VersionRows(jdbc);
        this.snapshots = new SnapshotRows(jdbc);
        this.coverage = new CoverageRows(jdbc);
        this.tables = new TableRows(jdbc);
        this.plans = new PlanRows(jdbc);
        this.pointers = new PointerRows(jdbc);
        this.all = List.of(versions, snapshots, coverage, tables, plans, pointers);
    }

    /// Creates the tables, or brings those of an older program up to date.
    public void createSchema() {
        DecisionSchema.create(jdbc);
    }

    /// Follows events, in the order of the log.
    public void apply(List<? extends EventMessage<?>> events) {
        List<DomainEventMessage<?>> facts = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> fact) {
                facts.add(fact);
            }
        }
        all.forEach(rows -> rows.apply(facts));
    }

    /// Empties every table, before all events are applied again.
    public void clear() {
        all.forEach(DecisionRows::clear);
    }

    /// Holds a version until the transaction ends: nobody else changes its intervals, tables or
    /// snapshots.
    public void lock(Version version) {
        versions.lock(List.of(version.toString()));
    }

    /// A plan's review, which stands still until the transaction ends.
    public Optional<PlanStanding> plan(PlanId plan) {
        return plans.lock(plan);
    }

    /// The environments that hold a snapshot, or whose views may still read it.
    public List<EnvironmentName> holding(SnapshotId snapshot) {
        return pointers.holding(snapshot);
    }

    /// Snapshots and their versions, locked.
    public Holdings holdings(Collection<SnapshotId> ids) {
        return holdings(ids, List.of());
    }

    /// Snapshots, their versions and further versions, locked.
    public Holdings holdings(Collection<SnapshotId> ids, Collection<Version> more) {
        Set<Version> wanted = new TreeSet<>(more);
        snapshots.withIds(ids).forEach(snapshot -> wanted.add(snapshot.version()));
        Map<Version, VersionFacts> facts = locked(wanted);
        return new Holdings(byId(snapshots.withIds(ids)), facts);
    }

    /// All snapshots of these models and their versions, locked.
    public Holdings holdingsOf(Collection<ModelName> models) {
        Set<Version> wanted = new TreeSet<>();
        snapshots.ofModels(models).forEach(snapshot -> wanted.add(snapshot.version()));
        Map<Version, VersionFacts> facts = locked(wanted);
        return new Holdings(byId(snapshots.ofModels(models)), facts);
    }

    private Map<Version, VersionFacts> locked(Set<Version> wanted) {
        List<String> keys = wanted.stream().map(Version::toString).toList();
        Map<String, Long> sequences = versions.lock(keys);
        Map<CoverageRows.Key, Intervals> covered = coverage.of(keys);
        Map<String, Map<String, Intervals>> devCovered = new HashMap<>();
        covered.forEach((key, ranges) ->
                devCovered
                        .computeIfAbsent(key.version(), _ -> new TreeMap<>())
                        .put(key.devVersion(), ranges));
        Map<String, Set<TableName>> existing = tables.of(keys);
        Map<Version, VersionFacts> facts = new HashMap<>();
        for (Version version : wanted) {
            String key = version.toString();
            Long sequence = sequences.get(key);
            if (sequence != null) {
                Map<String, Intervals> ranges = devCovered.getOrDefault(key, Map.of());
                facts.put(
                        version,
                        new VersionFacts(
                                version,
                                sequence,
                                ranges.getOrDefault("", Intervals.none()),
                                ranges,
                                existing.getOrDefault(key, Set.of())));
            }
        }
        return facts;
    }

    private static Map<SnapshotId, PushedSnapshot> byId(List<PushedSnapshot> snapshots) {
        Map<SnapshotId, PushedSnapshot> byId = new HashMap<>();
        snapshots.forEach(snapshot -> byId.put(snapshot.id(), snapshot));
        return byId;
    }
}
