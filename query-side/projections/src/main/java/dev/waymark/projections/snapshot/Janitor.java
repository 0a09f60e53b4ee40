package dev.waymark.projections.snapshot;

import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.message.Query.DisposableTable;
import dev.waymark.kernel.message.Query.RetirableSnapshot;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which tables and snapshots nobody can need any more (semantics 8.7).
///
/// A snapshot is needed while an environment holds it, and for its time to live after that: so a
/// rollback to any generation of that time finds its tables. Expired environments protect theirs
/// until they are dropped; one whose views have not followed yet also protects what they still
/// show.
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

    private static final String SNAPSHOTS =
            "SELECT model, identifier, version, dev_version, used_at, time_to_live FROM {snapshot}";

    private final Tables tables;

    public Janitor(Tables tables) {
        this.tables = tables;
    }

    private record Place(Version version, String devVersion) {}

    private record Physical(Place place, TableName name) {}

    /// Each table once, with the last snapshot that used it.
    public List<DisposableTable> disposable(Query.Disposable query) {
        Map<Place, TableName> there = there();
        List<Candidate> all = candidates();
        Survivors survivors = new Survivors(all);
        return expired(all, query.now(), query.ignoreTimeToLive())
                .flatMap(gone -> tables(gone, survivors, there))
                .toList();
    }

    /// Snapshots with no table left that they alone use.
    public List<RetirableSnapshot> retirable(Query.Retirable query) {
        Map<Place, TableName> there = there();
        List<Candidate> all = candidates();
        Survivors survivors = new Survivors(all);
        return expired(all, query.now(), query.ignoreTimeToLive())
                .filter(gone -> tables(gone, survivors, there).findAny().isEmpty())
                .map(gone -> new RetirableSnapshot(gone.id(), gone.version()))
                .toList();
    }

    private static Stream<DisposableTable> tables(
            Candidate gone, Survivors survivors, Map<Place, TableName> there) {
        survivors.remove(gone);
        boolean last = !survivors.useVersion(gone);
        Stream<Place> dev =
                survivors.useDevVersion(gone)
                        ? Stream.of()
                        : Stream.of(new Place(gone.version(), gone.devVersion()));
        Stream<Place> versioned =
                last ? Stream.of(new Place(gone.version(), Coverages.VERSIONED)) : Stream.of();
        return Stream.concat(dev, versioned)
                .flatMap(place ->
                        Optional.ofNullable(there.get(place))
                                .map(name -> table(gone, place, name, last))
                                .stream());
    }

    private static DisposableTable table(
            Candidate gone, Place place, TableName name, boolean last) {
        boolean versioned = place.devVersion().equals(Coverages.VERSIONED);
        return new DisposableTable(
                gone.id(), gone.version(), versioned ? null : place.devVersion(), name, last);
    }

    private List<Candidate> candidates() {
        Set<SnapshotId> held =
                new HashSet<>(
                        tables.read(
                                HELD,
                                row ->
                                        new SnapshotId(
                                                new ModelName(row.text("model")),
                                                row.text("identifier"))));
        return tables.read(SNAPSHOTS, row -> Candidate.of(row, held));
    }

    private static Stream<Candidate> expired(
            List<Candidate> all, Instant now, boolean ignoreTimeToLive) {
        return all.stream()
                .filter(candidate -> candidate.isExpired(now, ignoreTimeToLive))
                .sorted(Candidate.ORDER);
    }

    private Map<Place, TableName> there() {
        Map<Place, TableName> there = new HashMap<>();
        tables.read("SELECT * FROM {physical}", Janitor::physical)
                .forEach(table -> there.put(table.place(), table.name()));
        return there;
    }

    private static Physical physical(Row row) throws SQLException {
        Version version = new Version(new ModelName(row.text("model")), row.text("version"));
        return new Physical(
                new Place(version, row.text("dev_version")),
                Objects.requireNonNull(row.tableOrNull("table")));
    }
}
