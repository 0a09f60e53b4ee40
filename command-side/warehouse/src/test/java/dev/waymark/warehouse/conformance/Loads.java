package dev.waymark.warehouse.conformance;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Batches to do, one a day from 2024-01-01 on.
public final class Loads {

    public static final RunId RUN = new RunId("run-1");

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final ModelName MODEL = ModelName.of("shop", "orders");

    private Loads() {}

    /// @param day 0 is 2024-01-01
    public static Batch day(int day) {
        Instant start = FIRST.plus(Duration.ofDays(day));
        Interval interval = new Interval(start, start.plus(Duration.ofDays(1)));
        return new Batch(new SnapshotId(MODEL, "4711"), false, interval);
    }

    public static Load of(RunId run, Batch batch, TableName table, Load.Rows rows) {
        return new Load(run, batch, table, false, rows, Dress.PLAIN, List.of(), List.of());
    }

    /// Into a table that is known to be there.
    public static Load existing(RunId run, Batch batch, TableName table, Load.Rows rows) {
        return new Load(run, batch, table, true, rows, Dress.PLAIN, List.of(), List.of());
    }

    public static Load dressed(Load load, Dress dress) {
        return new Load(
                load.run(),
                load.batch(),
                load.table(),
                load.exists(),
                load.rows(),
                dress,
                load.before(),
                load.after());
    }

    public static Load before(Load load, String... statements) {
        return new Load(
                load.run(),
                load.batch(),
                load.table(),
                load.exists(),
                load.rows(),
                load.dress(),
                List.of(statements),
                load.after());
    }

    public static Load after(Load load, String... statements) {
        return new Load(
                load.run(),
                load.batch(),
                load.table(),
                load.exists(),
                load.rows(),
                load.dress(),
                load.before(),
                List.of(statements));
    }
}
