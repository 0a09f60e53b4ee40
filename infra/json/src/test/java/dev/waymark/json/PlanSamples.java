package dev.waymark.json;

import static dev.waymark.json.ModelSamples.DAY;
import static dev.waymark.json.ModelSamples.NOON;
import static dev.waymark.json.ModelSamples.ORDERS;
import static dev.waymark.json.ModelSamples.ORDERS_ID;
import static dev.waymark.json.ModelSamples.RAW;
import static dev.waymark.json.ModelSamples.TABLE;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Basis;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Digest;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.RollbackOutlook;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.plan.Switchover;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.TableName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One plan and what may happen to it.
final class PlanSamples {

    static final PlanId PLAN = new PlanId("p-20260301-1");
    static final Digest DIGEST = new Digest("ab".repeat(32));

    private PlanSamples() {}

    static List<PlanEvent> events() {
        return List.of(
                new PlanEvent.PlanProposed(PLAN, plan(), DIGEST, "ann"),
                new PlanEvent.ChangeCategorised(
                        PLAN, ORDERS, Category.NON_BREAKING, plan(), DIGEST, "ann"),
                new PlanEvent.PlanApproved(PLAN, DIGEST, "bob"),
                new PlanEvent.ApprovalWithdrawn(PLAN, "bob"),
                new PlanEvent.PlanRejected(PLAN, "bob", "not before the audit"),
                new PlanEvent.PlanSuperseded(PLAN, new PlanId("p-20260301-2")),
                new PlanEvent.PlanApplied(PLAN, new RunId("r-1")));
    }

    static Plan plan() {
        return new Plan(
                Plan.FORMAT_VERSION,
                new Basis(EnvironmentName.PROD, 6, 412),
                false,
                null,
                PlanOptions.DEFAULT.choosing(new TreeMap<>(Map.of(ORDERS, Category.BREAKING))),
                NOON,
                DAY.start(),
                DAY.end(),
                false,
                changes(),
                List.of(ModelSamples.snapshot()),
                List.of(backfill()),
                new TreeMap<>(Map.of(RAW, DAY)),
                null,
                stages(),
                delta(),
                List.of(new Plan.Demotion(RAW, new TableName("", "shop", "raw"), "lake")),
                List.of(),
                new Cause.Promotion(),
                List.of(new Plan.Lag(ORDERS, Intervals.of(DAY))),
                Naming.DEFAULT,
                null,
                new ApprovalRule(2, false, List.of("bob", "cid")),
                new RollbackOutlook(6, true, "Generation 6 is kept until 2026-03-08."),
                false,
                true,
                List.of(
                        Diagnostic.warning(
                                "unused-variable",
                                "Nobody uses it.",
                                "Delete it.",
                                Location.file("config.yaml"))),
                new Switchover(
                        List.of(
                                new Switchover.Step("lake", 1, PromotionMode.SCHEMA_SWAP),
                                new Switchover.Step("local", 2, null)),
                        "Views move."));
    }

    private static List<Change> changes() {
        SnapshotId before = new SnapshotId(ORDERS, "3020");
        return List.of(
                new Change.Added(new ModelName("shop.\"Über\""), ORDERS_ID, Category.BREAKING),
                new Change.Removed(RAW, new SnapshotId(RAW, "9")),
                new Change.DirectlyModified(
                        ORDERS,
                        before,
                        ORDERS_ID,
                        null,
                        false,
                        List.of("a column went"),
                        "-a\n+b\n"),
                new Change.IndirectlyModified(
                        ORDERS,
                        before,
                        ORDERS_ID,
                        Category.INDIRECT_BREAKING,
                        false,
                        List.of(RAW),
                        "-owner a\n+owner b\n"),
                new Change.MetadataUpdated(
                        ORDERS, before, ORDERS_ID, Category.METADATA, "-owner a\n+owner b\n"));
    }

    static Backfill backfill() {
        return new Backfill(
                ORDERS_ID,
                false,
                Intervals.of(DAY),
                1,
                30,
                null,
                Intervals.none(),
                Backfill.Whole.TABLE);
    }

    static PointerDelta delta() {
        TableName view = new TableName("", "shop", "orders");
        Entry held = new Entry(ORDERS_ID, "77", view, TABLE, false, null);
        Entry elsewhere =
                new Entry(
                        new SnapshotId(new ModelName("lake.shop.far"), "41"),
                        "78",
                        view,
                        TABLE,
                        false,
                        "lake");
        return new PointerDelta(List.of(held, elsewhere), List.of(RAW));
    }

    private static List<Stage> stages() {
        return List.of(
                new Stage.BeforeAll(List.of("SET x = 1"), null),
                new Stage.PushSnapshots(List.of(ORDERS_ID)),
                new Stage.CreateTables(List.of(ORDERS_ID)),
                new Stage.AuditExisting(List.of(ORDERS_ID)),
                new Stage.RunBackfill(List.of(backfill()), false),
                new Stage.ClearRestated(List.of(ORDERS_ID), null),
                new Stage.PointEnvironment(),
                new Stage.MigrateTables(List.of(ORDERS_ID)),
                new Stage.Unpause(List.of(ORDERS_ID)),
                new Stage.UpdateViews(),
                new Stage.Finalise(),
                new Stage.AfterAll(List.of(), null));
    }
}
