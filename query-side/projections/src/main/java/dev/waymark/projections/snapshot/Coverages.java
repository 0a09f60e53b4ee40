package dev.waymark.projections.snapshot;

import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Coverage;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Version;
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
    private final Map<Version, Mark> marks = new HashMap<>();
    private final Map<String, Intervals> read = new HashMap<>();

    private record Key(String model, String version, String devVersion, String contributor) {}

    private record Part(Key key, Intervals ranges) {}

    private record Mark(Version version, Intervals ranges, Instant asOf) {}

    /// Of every version of some models: most have one, and a join would cost more than the rest.
    ///
    /// @param models names
    static Coverages of(Tables tables, Collection<String> models) {
        Coverages coverages = new Coverages();
        tables.readMany("{coverage}", "model", coverages::part, models)
                .forEach(part -> coverages.ranges.put(part.key(), part.ranges()));
        tables.readMany("{restatement}", "model", Coverages::mark, models)
                .forEach(mark -> coverages.marks.put(mark.version(), mark));
        return coverages;
    }

    static String devKey(@Nullable String devVersion) {
        return devVersion == null ? VERSIONED : devVersion;
    }

    Coverage coverage(Snapshot snapshot) {
        Mark mark = marks.get(snapshot.versionKey());
        return new Coverage(
                table(snapshot),
                ranges(snapshot, snapshot.devVersion(), ALL),
                mark == null ? Intervals.none() : mark.ranges());
    }

    /// The moment for which its version was last marked; null for never.
    @Nullable Instant restatedAsOf(Snapshot snapshot) {
        Mark mark = marks.get(snapshot.versionKey());
        return mark == null ? null : mark.asOf();
    }

    private static Mark mark(Row row) throws SQLException {
        Version version = new Version(new ModelName(row.text("model")), row.text("version"));
        return new Mark(version, Ranges.parse(row.text("ranges")), row.moment("as_of"));
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

    /// Most models reach equally far.
    private Part part(Row row) throws SQLException {
        Key key =
                new Key(
                        row.text("model"),
                        row.text("version"),
                        row.text("dev_version"),
                        row.text("contributor"));
        return new Part(key, read.computeIfAbsent(row.text("ranges"), Ranges::parse));
    }
}
