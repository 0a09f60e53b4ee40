package dev.waymark.planning.given;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.ApprovalRule;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.CadenceInput;
import dev.waymark.planning.Planner;
import dev.waymark.planning.Planning;
import dev.waymark.planning.PlanningInput;
import dev.waymark.planning.RollbackInput;
import dev.waymark.planning.selection.ChangedFiles;
import dev.waymark.rendering.Renderer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Plans and applies at moments of a made-up calendar, and reads plans for the tests.
public final class Desk {

    public static final EnvironmentName PROD = EnvironmentName.PROD;
    public static final EnvironmentName DEV = new EnvironmentName("dev");

    private final World world = new World();
    private final WordSql sql = new WordSql();
    private final Planner planner = new Planner(sql, new Renderer());

    public World world() {
        return world;
    }

    public WordSql sql() {
        return sql;
    }

    public Planner planner() {
        return planner;
    }

    public PlanningInput input(
            GivenProject project, EnvironmentName environment, Options options, String at) {
        var built = options.build();
        String from = built.createFrom() == null ? "prod" : built.createFrom();
        return new PlanningInput(
                project.build(),
                environment,
                built,
                world.prior(environment, EnvironmentName.sanitised(from)),
                ChangedFiles.NONE,
                Instant.parse(at));
    }

    public Planning planning(
            GivenProject project, EnvironmentName environment, Options options, String at) {
        return planner.plan(input(project, environment, options, at));
    }

    public Plan plan(
            GivenProject project, EnvironmentName environment, Options options, String at) {
        return made(planning(project, environment, options, at));
    }

    public Plan plan(GivenProject project, EnvironmentName environment, String at) {
        return plan(project, environment, Options.options(), at);
    }

    /// Plans and applies.
    public Plan deploy(
            GivenProject project, EnvironmentName environment, Options options, String at) {
        Plan plan = plan(project, environment, options, at);
        world.apply(plan, Instant.parse(at));
        return plan;
    }

    public Plan deploy(GivenProject project, EnvironmentName environment, String at) {
        return deploy(project, environment, Options.options(), at);
    }

    public Planning rollback(
            EnvironmentName environment, long generation, boolean catchUp, String at) {
        PriorState whole = world.prior(environment, PROD);
        RollbackInput input =
                new RollbackInput(
                        world.generation(environment, generation),
                        whole,
                        world.since(environment, generation),
                        catchUp,
                        ApprovalRule.NONE,
                        "in 1 week",
                        Instant.parse(at));
        Planning planned = planner.rollback(input);
        assertThat(planner.rollback(knowingLess(input)))
                .as("planned by what moves alone")
                .isEqualTo(planned);
        return planned;
    }

    /// What is asked for in earnest: a state of ten thousand models is large.
    private static RollbackInput knowingLess(RollbackInput input) {
        PriorState whole = input.prior();
        Pointer now = whole.environment();
        return now == null
                ? input
                : new RollbackInput(
                        input.then(),
                        less(whole, RollbackInput.moved(now, input.then(), input.catchUp())),
                        input.later(),
                        input.catchUp(),
                        input.approval(),
                        input.timeToLive(),
                        input.now());
    }

    private static PriorState less(PriorState whole, Set<SnapshotId> moved) {
        SortedMap<SnapshotId, StoredSnapshot> some = new TreeMap<>(whole.snapshots());
        some.values().removeIf(one -> one.isUnpaused() && !moved.contains(one.snapshot().id()));
        return new PriorState(
                whole.logPosition(),
                whole.environment(),
                null,
                null,
                Statements.NONE,
                some,
                whole.tablesThere(),
                List.of());
    }

    /// Plans a run of what is due.
    public Planning running(EnvironmentName environment, RunOptions options, String at) {
        return planner.cadence(
                new CadenceInput(
                        environment,
                        options,
                        world.prior(environment, PROD),
                        "duckdb",
                        "wh",
                        ChangedFiles.NONE,
                        Instant.parse(at)));
    }

    /// Plans a run and carries it out.
    public Plan run(EnvironmentName environment, RunOptions options, String at) {
        Plan plan = made(running(environment, options, at));
        world.apply(plan, Instant.parse(at));
        return plan;
    }

    public static Plan made(Planning planning) {
        assertThat(planning).isInstanceOf(Planning.Planned.class);
        return ((Planning.Planned) planning).plan();
    }

    public static Planning.Unplannable refused(Planning planning) {
        assertThat(planning).isInstanceOf(Planning.Unplannable.class);
        return (Planning.Unplannable) planning;
    }

    /// Short names with the category of each change, or what else became of them.
    public static Map<String, Object> changes(Plan plan) {
        Map<String, Object> told = new LinkedHashMap<>();
        plan.changes().forEach(change -> told.put(brief(change.model()), told(change)));
        return told;
    }

    private static Object told(Change change) {
        return switch (change) {
            case Change.Added _ -> "added";
            case Change.Removed _ -> "removed";
            case Change.DirectlyModified c -> orUndecided(c.category());
            case Change.IndirectlyModified c -> orUndecided(c.category());
            case Change.MetadataUpdated c -> orUndecided(c.category());
        };
    }

    private static Object orUndecided(@Nullable Category category) {
        return category == null ? "undecided" : category;
    }

    /// Short names with the days that are computed: `2024-01-01..2024-01-03`.
    public static Map<String, String> work(Plan plan) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Backfill backfill : plan.work()) {
            told.put(brief(backfill.snapshot().name()), days(backfill.missing()));
        }
        return told;
    }

    public static String days(Intervals ranges) {
        return String.join(
                " ",
                ranges.ranges().stream().map(r -> day(r.start()) + ".." + day(r.end())).toList());
    }

    private static String day(Instant moment) {
        String text = moment.toString();
        return text.endsWith("T00:00:00Z") ? text.substring(0, 10) : text;
    }

    public static String brief(ModelName name) {
        return name.table();
    }

    public static Snapshot snapshot(Plan plan, String model) {
        return plan.newSnapshots().stream()
                .filter(snapshot -> brief(snapshot.name()).equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no new snapshot of " + model));
    }

    /// What the environment holds now.
    public Entry entry(EnvironmentName environment, String model) {
        Pointer pointer = Objects.requireNonNull(world.current(environment));
        return Objects.requireNonNull(
                pointer.entries().get(GivenModel.name("db." + model)), () -> "no " + model);
    }

    public SnapshotId deployed(EnvironmentName environment, String model) {
        return entry(environment, model).snapshot();
    }

    public static List<String> names(List<SnapshotId> ids) {
        return ids.stream().map(id -> brief(id.name())).toList();
    }
}
