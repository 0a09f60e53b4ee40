package dev.waymark.aggregates;

import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes snapshots of incremental daily models that differ in what a test is about.
///
/// @param data stands for what the model computes
public record SnapshotSample(
        ModelName name,
        String data,
        String version,
        String devVersion,
        boolean forwardOnly,
        Kind kind,
        Schedule schedule,
        Body body) {

    public static final Schedule DAILY =
            new Schedule("@daily", "UTC", "2024-01-01", null, IntervalUnit.DAY, false);

    private static final Kind.Evolution EVOLUTION =
            new Kind.Evolution(false, false, Kind.OnChange.ERROR, Kind.OnChange.ALLOW, null, null);
    public static final Kind INCREMENTAL =
            new Kind.IncrementalByTimeRange(
                    new Kind.TimeColumn("day", "%Y-%m-%d"), Kind.Batching.NONE, EVOLUTION, true);

    public static SnapshotSample of(ModelName name, String version) {
        return new SnapshotSample(
                name,
                version,
                version,
                "dev" + version,
                false,
                INCREMENTAL,
                DAILY,
                query("SELECT 1"));
    }

    public static Body query(String text) {
        return new Body.Query(text, List.of(), List.of(), List.of(), true);
    }

    /// Another snapshot that may share the version.
    public SnapshotSample data(String other) {
        return new SnapshotSample(
                name, other, version, "dev" + other, forwardOnly, kind, schedule, body);
    }

    public SnapshotSample asForwardOnly() {
        return new SnapshotSample(name, data, version, devVersion, true, kind, schedule, body);
    }

    public SnapshotSample kind(Kind other) {
        return new SnapshotSample(
                name, data, version, devVersion, forwardOnly, other, schedule, body);
    }

    public SnapshotSample schedule(Schedule other) {
        return new SnapshotSample(name, data, version, devVersion, forwardOnly, kind, other, body);
    }

    public SnapshotSample body(Body other) {
        return new SnapshotSample(
                name, data, version, devVersion, forwardOnly, kind, schedule, other);
    }

    public Snapshot make() {
        return new Snapshot(
                new Fingerprint(data, "m", "0", "0"),
                model(),
                new TreeSet<>(),
                Category.BREAKING,
                forwardOnly,
                version,
                devVersion,
                table(version),
                table(devVersion),
                List.of(),
                null,
                "in 1 week");
    }

    private TableName table(String suffix) {
        return new TableName("", "waymark", name.table() + "__" + suffix);
    }

    private Model model() {
        return new Model(
                name,
                "duckdb",
                kind,
                schedule,
                body,
                Layout.in("waymark"),
                About.NOTHING,
                null,
                List.of(),
                List.of(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                "",
                "models/x.sql");
    }
}
