package dev.waymark.eventstore;

import dev.waymark.kernel.interval.Interval;
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
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Values that tests need and do not care about.
final class Some {

    private Some() {}

    static Interval day(int day) {
        Instant start = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86400L * day);
        return new Interval(start, start.plusSeconds(86400));
    }

    /// @param data tells versions of the model apart
    static Snapshot snapshot(String model, String data) {
        Fingerprint fingerprint = new Fingerprint(data, "0", "0", "0");
        String version = fingerprint.version();
        return new Snapshot(
                fingerprint,
                model(model),
                new TreeSet<>(),
                Category.BREAKING,
                false,
                version,
                version,
                new TableName("", "sqlmesh__db", model.replace('.', '_') + "__" + version),
                new TableName("", "sqlmesh__db", model.replace('.', '_') + "__dev"),
                List.of(),
                null,
                "in 1 week");
    }

    private static Model model(String name) {
        return new Model(
                new ModelName(name),
                "duckdb",
                new Kind.Full(),
                new Schedule("@daily", "UTC", "2025-01-01", null, IntervalUnit.DAY, false),
                new Body.Query("SELECT 1 AS one", List.of(), List.of(), List.of(), true),
                Layout.in("sqlmesh__db"),
                About.NOTHING,
                null,
                List.of(),
                List.of(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                "",
                "models/" + name + ".sql");
    }

    static TreeSet<SnapshotId> ids(Snapshot... snapshots) {
        TreeSet<SnapshotId> ids = new TreeSet<>();
        List.of(snapshots).forEach(snapshot -> ids.add(snapshot.id()));
        return ids;
    }
}
