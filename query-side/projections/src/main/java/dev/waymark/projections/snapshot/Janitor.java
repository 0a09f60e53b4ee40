package dev.waymark.projections.snapshot;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.message.Query.DisposableTable;
import dev.waymark.kernel.message.Query.KeptSnapshot;
import dev.waymark.kernel.message.Query.RetirableSnapshot;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which tables and snapshots nobody can need any more (semantics 8.7).
///
/// A snapshot is needed while an environment holds it, and for its time to live after another
/// generation has let go of it: so a rollback to any generation of that time finds its tables.
/// There is no way back to what a dropped environment held, so dropping it starts no such time.
/// Expired environments protect theirs until they are dropped; one whose views have not followed
/// yet also protects what they still show.
public final class Janitor {

    private static final String HELD =
            """
            SELECT DISTINCT e.model, e.identifier FROM {entry} e
            JOIN {environment} v ON v.environment = e.environment AND NOT v.dropped
            LEFT JOIN (
                SELECT environment, MAX(generation) AS generation FROM {pointer}
                WHERE finalised_at IS NOT NULL GROUP BY environment
            ) shown ON shown.environment = e.environment
            WHERE e.until_generation > v.generation OR e.until_generation > shown.generation
            """;

    /// When environments let go of what they held: each generation does at the moment of the next.
    private static final String LEFT =
            """
            SELECT e.model, e.identifier, MAX(p.pointed_at) AS left_at FROM {entry} e
            JOIN {pointer} p ON p.environment = e.environment
                AND p.generation = e.until_generation
            GROUP BY e.model, e.identifier
            """;

    private static final String LAST_HELD =
            """
            SELECT e.model, e.identifier, e.environment, p.generation FROM {entry} e
            JOIN {pointer} p ON p.environment = e.environment
                AND p.generation = e.until_generation - 1
            ORDER BY p.pointed_at DESC, e.environment
            """;

    private static final String SNAPSHOTS =
            "SELECT model, identifier, version, dev_version, used_at, time_to_live FROM {snapshot}";

    private final Tables tables;

    public Janitor(Tables tables) {
        this.tables = tables;
    }

    private record Place(Version version, String devVersion) {}

    private record Physical(Place place, TableName name, @Nullable String gateway) {}

    private record Holding(SnapshotId snapshot, EnvironmentName environment, long generation) {}

    /// Each table once, with the last snapshot that used it. First those that a sweep left behind
    /// whose end came between retiring the last snapshot and dropping its table.
    public List<DisposableTable> disposable(Query.Disposable query) {
        Map<Place, Physical> there = there();
        List<Candidate> all = candidates();
        Survivors survivors = new Survivors(all);
        Set<Place> used = used(all);
        return Stream.concat(
                        there.values().stream()
                                .filter(table -> !used.contains(table.place()))
                                .map(table -> table(null, table, true)),
                        expired(all, query.now(), query.ignoreTimeToLive())
                                .flatMap(gone -> tables(gone, survivors, there)))
                .toList();
    }

    private static Set<Place> used(List<Candidate> all) {
        Set<Place> used = new HashSet<>();
        for (Candidate one : all) {
            used.add(new Place(one.version(), Coverages.VERSIONED));
            used.add(new Place(one.version(), one.devVersion()));
        }
        return used;
    }

    /// What nobody holds and what stays all the same, those that go first at the beginning.
    public List<KeptSnapshot> kept(Query.Kept query) {
        Map<Place, Physical> there = there();
        Map<SnapshotId, Holding> last = new HashMap<>();
        tables.read(LAST_HELD, Janitor::holding)
                .forEach(holding -> last.putIfAbsent(holding.snapshot(), holding));
        return candidates().stream()
                .filter(one -> !one.referenced() && !one.isExpired(query.now(), false))
                .sorted(Comparator.comparing(Candidate::until).thenComparing(Candidate::id))
                .map(one -> kept(one, last.get(one.id()), there))
                .toList();
    }

    private static KeptSnapshot kept(
            Candidate one, @Nullable Holding last, Map<Place, Physical> there) {
        List<TableName> uses =
                Stream.of(Coverages.VERSIONED, one.devVersion())
                        .map(dev -> there.get(new Place(one.version(), dev)))
                        .filter(Objects::nonNull)
                        .map(Physical::name)
                        .toList();
        return new KeptSnapshot(
                one.id(),
                one.until(),
                last == null ? null : last.environment(),
                last == null ? 0 : last.generation(),
                uses);
    }

    private static Holding holding(Row row) throws SQLException {
        return new Holding(
                id(row), new EnvironmentName(row.text("environment")), row.number("generation"));
    }

    /// Snapshots with no table left that they alone use.
    public List<RetirableSnapshot> retirable(Query.Retirable query) {
        Map<Place, Physical> there = there();
        List<Candidate> all = candidates();
        Survivors survivors = new Survivors(all);
        return expired(all, query.now(), query.ignoreTimeToLive())
                .filter(gone -> tables(gone, survivors, there).findAny().isEmpty())
                .map(gone -> new RetirableSnapshot(gone.id(), gone.version()))
                .toList();
    }

    private static Stream<DisposableTable> tables(
            Candidate gone, Survivors survivors, Map<Place, Physical> there) {
        survivors.remove(gone);
        boolean last = !survivors.useVersion(gone);
        Stream<Place> dev =
                survivors.useDevVersion(gone)
                        ? Stream.of()
                        : Stream.of(new Place(gone.version(), gone.devVersion()));
        Stream<Place> versioned =
                last ? Stream.of(new Place(gone.version(), Coverages.VERSIONED)) : Stream.of();
        return Stream.concat(dev, versioned)
                .map(there::get)
                .filter(Objects::nonNull)
                .map(table -> table(gone.id(), table, last));
    }

    private static DisposableTable table(@Nullable SnapshotId gone, Physical table, boolean last) {
        String dev = table.place().devVersion();
        return new DisposableTable(
                gone,
                table.place().version(),
                dev.equals(Coverages.VERSIONED) ? null : dev,
                table.name(),
                table.gateway(),
                last);
    }

    private List<Candidate> candidates() {
        Set<SnapshotId> held = new HashSet<>(tables.read(HELD, Janitor::id));
        Map<SnapshotId, Instant> left = new HashMap<>();
        tables.read(LEFT, row -> left.put(id(row), row.moment("left_at")));
        return tables.read(SNAPSHOTS, row -> Candidate.of(row, held, left));
    }

    private static SnapshotId id(Row row) throws SQLException {
        return new SnapshotId(new ModelName(row.text("model")), row.text("identifier"));
    }

    private static Stream<Candidate> expired(
            List<Candidate> all, Instant now, boolean ignoreTimeToLive) {
        return all.stream()
                .filter(candidate -> candidate.isExpired(now, ignoreTimeToLive))
                .sorted(Candidate.ORDER);
    }

    private Map<Place, Physical> there() {
        Map<Place, Physical> there = new LinkedHashMap<>();
        tables.read(
                        "SELECT * FROM {physical} ORDER BY model, version, dev_version",
                        Janitor::physical)
                .forEach(table -> there.put(table.place(), table));
        return there;
    }

    private static Physical physical(Row row) throws SQLException {
        Version version = new Version(new ModelName(row.text("model")), row.text("version"));
        return new Physical(
                new Place(version, row.text("dev_version")),
                Objects.requireNonNull(row.tableOrNull("table")),
                row.textOrNull("gateway"));
    }
}
