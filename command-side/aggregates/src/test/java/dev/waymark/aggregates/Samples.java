package dev.waymark.aggregates;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.time.Instant;

/// Values that many tests begin with.
public final class Samples {

    public static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    public static final EnvironmentName DEV = new EnvironmentName("dev");
    public static final EnvironmentName PROD = EnvironmentName.PROD;
    public static final PlanId PLAN = new PlanId("p1");
    public static final RunId RUN = new RunId("r1");
    public static final RunId OTHER_RUN = new RunId("r2");
    public static final Digest DIGEST = new Digest("d1");
    public static final Holder HOLDER = holder(11);
    public static final Holder OTHER_HOLDER = holder(22);
    public static final ModelName ORDERS = new ModelName("shop.orders");
    public static final ModelName ITEMS = new ModelName("shop.items");

    private Samples() {}

    public static Provenance by(String user) {
        return new Provenance(user, null, "cli", null, "c1", NOW);
    }

    public static Holder holder(long process) {
        return new Holder("host", process, NOW, "ann");
    }

    /// A day of January 2024, as midnight UTC.
    public static Instant day(int number) {
        return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * (number - 1));
    }

    /// The days from `first` to before `end` of January 2024.
    public static Interval days(int first, int end) {
        return new Interval(day(first), day(end));
    }

    /// The same as a set.
    public static Intervals range(int first, int end) {
        return Intervals.of(days(first, end));
    }

    /// A snapshot as its environment shows it, with a view on its versioned table.
    public static Entry entry(Snapshot snapshot) {
        return new Entry(
                snapshot.id(),
                snapshot.version(),
                new TableName("", "shop", snapshot.name().table()),
                snapshot.table(),
                false,
                null);
    }

    /// The same without a view.
    public static Entry unpromoted(Snapshot snapshot) {
        return new Entry(snapshot.id(), snapshot.version(), null, null, false, null);
    }
}
