package dev.waymark.aggregates.decision;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.interval.Intervals;
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

    /// Holds versions until the transaction ends: nobody else changes their intervals, tables or
    /// snapshots.
    public void lock(Collection<Version> held) {
        versions.lock(held.stream().map(Version::toString).toList());
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
    ///
    /// @param versions known beforehand, pushed or not; others are found by the snapshots
    public Holdings holdings(Collection<SnapshotId> ids, Collection<Version> versions) {
        Map<Version, VersionFacts> facts = locked(new TreeSet<>(versions));
        List<PushedSnapshot> found = snapshots.withIds(ids);
        Set<Version> more = versions(found);
        more.removeAll(facts.keySet());
        if (more.isEmpty()) {
            return Holdings.of(found, facts);
        }
        facts.putAll(locked(more));
        return Holdings.of(snapshots.withIds(ids), facts);
    }

    /// Snapshots, locked, and whatever of their models stands beside them: what prod runs today,
    /// and what shares their tables. Without ranges and tables, which do not matter to that.
    public Holdings rivals(Collection<SnapshotId> ids) {
        List<PushedSnapshot> ofModels =
                snapshots.ofModels(ids.stream().map(SnapshotId::name).toList());
        Set<SnapshotId> wanted = Set.copyOf(ids);
        Set<Version> shared =
                versions(ofModels.stream().filter(s -> wanted.contains(s.id())).toList());
        List<PushedSnapshot> rivals =
                ofModels.stream()
                        .filter(s -> s.unpaused() || shared.contains(s.version()))
                        .toList();
        Map<Version, VersionFacts> facts = sequences(versions(rivals));
        return Holdings.of(
                snapshots.withIds(rivals.stream().map(PushedSnapshot::id).toList()), facts);
    }

    private Map<Version, VersionFacts> sequences(Set<Version> wanted) {
        Map<String, Long> sequences =
                versions.lock(wanted.stream().map(Version::toString).toList());
        Map<Version, VersionFacts> facts = new HashMap<>();
        for (Version version : wanted) {
            Long sequence = sequences.get(version.toString());
            if (sequence != null) {
                facts.put(version, new VersionFacts(version, sequence, Map.of(), Set.of()));
            }
        }
        return facts;
    }

    private static Set<Version> versions(List<PushedSnapshot> snapshots) {
        Set<Version> versions = new TreeSet<>();
        snapshots.forEach(snapshot -> versions.add(snapshot.version()));
        return versions;
    }

    private Map<Version, VersionFacts> locked(Set<Version> wanted) {
        Map<Version, VersionFacts> facts = sequences(wanted);
        List<String> keys = facts.keySet().stream().map(Version::toString).toList();
        Map<String, Map<String, Intervals>> covered = coverage.byVersion(keys);
        Map<String, Set<TableName>> existing = tables.of(keys);
        facts.replaceAll((version, known) ->
                new VersionFacts(
                        version,
                        known.lastSequence(),
                        covered.getOrDefault(version.toString(), Map.of()),
                        existing.getOrDefault(version.toString(), Set.of())));
        return facts;
    }
}
