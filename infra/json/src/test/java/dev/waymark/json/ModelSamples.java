package dev.waymark.json;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.AuditCall;
import dev.waymark.kernel.model.AuditDefinition;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Column;
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
import dev.waymark.kernel.snapshot.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// One model and its snapshot, with every kind of field filled.
final class ModelSamples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ModelName ORDERS = new ModelName("shop.orders");
    static final ModelName RAW = new ModelName("shop.raw");
    static final SnapshotId ORDERS_ID = new SnapshotId(ORDERS, "3021");
    static final Version ORDERS_VERSION = new Version(ORDERS, "77");
    static final TableName TABLE = new TableName("", "sqlmesh__shop", "shop__orders__77");
    static final TableName DEV_TABLE = new TableName("", "sqlmesh__shop", "shop__orders__78__dev");
    static final Interval DAY =
            new Interval(
                    Instant.parse("2026-02-28T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));

    private ModelSamples() {}

    static Snapshot snapshot() {
        return new Snapshot(
                new Fingerprint("1", "2", "3", "4"),
                model(),
                new TreeSet<>(List.of(new SnapshotId(RAW, "9"))),
                Category.BREAKING,
                false,
                "77",
                "78",
                TABLE,
                DEV_TABLE,
                List.of(
                        new Snapshot.PreviousVersion(
                                new Fingerprint("1", "0", "3", "4"),
                                "70",
                                "71",
                                Category.METADATA)),
                null,
                "in 1 week");
    }

    private static Model model() {
        return new Model(
                ORDERS,
                "duckdb",
                kind(),
                new Schedule("@daily", "UTC", "2026-01-01", null, IntervalUnit.DAY, false),
                new Body.Query(
                        "SELECT id, ds FROM shop.raw", List.of(), List.of(), List.of(), true),
                layout(),
                about(),
                List.of(new Column("id", "INT"), new Column("ds", null)),
                List.of(new AuditCall("not_null", map(Map.of("columns", "(id)")))),
                List.of(audit()),
                new TreeSet<>(List.of(RAW)),
                map(Map.of("region", "\"eu\"")),
                map(Map.of("half", "def half(x): return x / 2")),
                map(Map.of()),
                "",
                "models/orders.sql");
    }

    private static Kind kind() {
        return new Kind.IncrementalByTimeRange(
                new Kind.TimeColumn("ds", "%Y-%m-%d"),
                new Kind.Batching(30, 1, 2),
                new Kind.Evolution(
                        false, false, Kind.OnChange.ERROR, Kind.OnChange.ALLOW, null, null),
                true);
    }

    private static Layout layout() {
        return new Layout(
                null,
                null,
                List.of("ds"),
                List.of(),
                "sqlmesh__shop",
                null,
                map(Map.of("b", "1", "a", "2")),
                map(Map.of()),
                map(Map.of()),
                null,
                null);
    }

    private static About about() {
        return new About(
                "ann",
                "Orders, one row each",
                new TreeSet<>(List.of("money")),
                map(Map.of("id", "number of the order")),
                List.of("id"),
                List.of());
    }

    private static AuditDefinition audit() {
        return new AuditDefinition(
                "positive",
                "duckdb",
                "SELECT * FROM @this_model WHERE id < 0",
                true,
                false,
                map(Map.of()),
                false);
    }

    static SortedMap<String, String> map(Map<String, String> entries) {
        return new TreeMap<>(entries);
    }
}
