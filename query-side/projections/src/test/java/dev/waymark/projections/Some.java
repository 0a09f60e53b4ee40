package dev.waymark.projections;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.About;
import dev.waymark.kernel.model.Body;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.model.Schedule;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Basis;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.RollbackOutlook;
import dev.waymark.kernel.plan.Stage;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Values that tests need and do not care about.
final class Some {

    private Some() {}

    static Interval day(int ofMarch) {
        Instant start = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86400L * (ofMarch - 1));
        return new Interval(start, start.plusSeconds(86400));
    }

    /// @param data tells versions of the model apart; the version is named after it
    static Snapshot snapshot(String model, String data) {
        return snapshot(model, data, "v" + data, null);
    }

    static Snapshot snapshot(
            String model, String data, String version, @Nullable Instant effectiveFrom) {
        return new Snapshot(
                new Fingerprint(data, "0", "0", "0"),
                model(model),
                new TreeSet<>(),
                Category.BREAKING,
                effectiveFrom != null,
                version,
                "d" + data,
                new TableName("", "sqlmesh__db", model + "__" + version),
                new TableName("", "sqlmesh__db", model + "__d" + data + "__dev"),
                List.of(),
                effectiveFrom,
                "in 1 week");
    }

    /// The same snapshot of a model that lives elsewhere.
    static Snapshot onGateway(String gateway, Snapshot snapshot) {
        Model model = model(snapshot.name().value());
        Layout layout = layout(gateway);
        return new Snapshot(
                snapshot.fingerprint(),
                new Model(
                        model.name(),
                        model.dialect(),
                        model.kind(),
                        model.schedule(),
                        model.body(),
                        layout,
                        model.about(),
                        model.columns(),
                        model.audits(),
                        model.auditDefinitions(),
                        model.dependsOn(),
                        model.variables(),
                        model.macros(),
                        model.settings(),
                        model.project(),
                        model.file()),
                snapshot.parents(),
                snapshot.category(),
                snapshot.forwardOnly(),
                snapshot.version(),
                snapshot.devVersion(),
                snapshot.table(),
                snapshot.devTable(),
                snapshot.previous(),
                snapshot.effectiveFrom(),
                snapshot.timeToLive());
    }

    static Model model(String name) {
        return new Model(
                new ModelName(name),
                "duckdb",
                new Kind.Full(),
                new Schedule("@daily", "UTC", null, null, IntervalUnit.DAY, false),
                new Body.Query("SELECT 1 AS one", List.of(), List.of(), List.of(), true),
                layout(null),
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

    private static Layout layout(@Nullable String gateway) {
        return new Layout(
                null,
                null,
                List.of(),
                List.of(),
                "sqlmesh__db",
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                gateway);
    }

    static Entry entry(Snapshot snapshot, EnvironmentName environment) {
        return new Entry(
                snapshot.id(),
                snapshot.version(),
                new TableName("", environment.isProd() ? "db" : "db__" + environment, "x"),
                snapshot.table(),
                false,
                null);
    }

    /// A plan without changes that has these statements around it.
    static Plan plan(EnvironmentName environment, Statements around) {
        return plan(
                environment,
                0,
                List.of(new Stage.BeforeAll(around.beforeAll(), around.variables())));
    }

    static Plan plan(EnvironmentName environment, int required, Snapshot... added) {
        List<Backfill> work = List.of(added).stream().map(Some::backfill).toList();
        return plan(environment, required, List.of(new Stage.RunBackfill(work, false)), added);
    }

    private static Plan plan(
            EnvironmentName environment, int required, List<Stage> stages, Snapshot... added) {
        return new Plan(
                Plan.FORMAT_VERSION,
                new Basis(environment, 0, 0),
                false,
                null,
                PlanOptions.DEFAULT,
                Story.BEGIN,
                null,
                Story.BEGIN,
                false,
                List.of(added).stream().<Change>map(Some::added).toList(),
                List.of(added),
                List.of(added).stream().map(Some::backfill).toList(),
                new TreeMap<>(),
                null,
                stages,
                new PointerDelta(List.of(), List.of()),
                List.of(),
                List.of(),
                new Cause.Promotion(),
                List.of(),
                Naming.DEFAULT,
                null,
                new ApprovalRule(required, true, List.of()),
                new RollbackOutlook(0, false, "There is none before."),
                false,
                false,
                List.of(),
                null);
    }

    private static Change added(Snapshot snapshot) {
        return new Change.Added(snapshot.name(), snapshot.id(), Category.BREAKING);
    }

    private static Backfill backfill(Snapshot snapshot) {
        return new Backfill(
                snapshot.id(), false, Intervals.of(day(1)), 3, null, null, Intervals.none(), null);
    }
}
