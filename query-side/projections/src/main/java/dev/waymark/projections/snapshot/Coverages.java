package dev.waymark.projections.snapshot;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has been computed of a set of versions.
final class Coverages {

    /// Stands for the versioned table where a dev version could stand.
    static final String VERSIONED = "";

    /// Stands for all snapshots of the version where one of them could stand.
    static final String ALL = "";

    private final Map<Key, Intervals> ranges = new HashMap<>();

    private record Key(String model, String version, String devVersion, String contributor) {}

    private record Part(Key key, Intervals ranges) {}

    /// @param snapshots texts of their ids
    static Coverages of(Tables tables, Collection<String> snapshots) {
        Coverages coverages = new Coverages();
        tables.read(
                        """
                        SELECT DISTINCT c.* FROM {snapshot} s
                        JOIN {coverage} c ON c.model = s.model AND c.version = s.version
                        WHERE s.snapshot = ANY(?)
                        """,
                        Coverages::part,
                        snapshots)
                .forEach(part -> coverages.ranges.put(part.key(), part.ranges()));
        return coverages;
    }

    static String devKey(@Nullable String devVersion) {
        return devVersion == null ? VERSIONED : devVersion;
    }

    Coverage coverage(Snapshot snapshot) {
        return new Coverage(
                table(snapshot), ranges(snapshot, snapshot.devVersion(), ALL), Intervals.none());
    }

    private Intervals table(Snapshot snapshot) {
        Intervals all = ranges(snapshot, VERSIONED, ALL);
        Instant from = snapshot.effectiveFrom();
        if (from == null) {
            return all;
        }
        Intervals others =
                all.hull().map(hull -> all.minus(Intervals.between(from, hull.end()))).orElse(all);
        return others.union(ranges(snapshot, VERSIONED, snapshot.id().identifier()));
    }

    private Intervals ranges(Snapshot snapshot, String dev, String contributor) {
        Key key = new Key(snapshot.name().value(), snapshot.version(), dev, contributor);
        return ranges.getOrDefault(key, Intervals.none());
    }

    private static Part part(Row row) throws SQLException {
        Key key =
                new Key(
                        row.text("model"),
                        row.text("version"),
                        row.text("dev_version"),
                        row.text("contributor"));
        return new Part(key, Ranges.parse(row.text("ranges")));
    }
}
