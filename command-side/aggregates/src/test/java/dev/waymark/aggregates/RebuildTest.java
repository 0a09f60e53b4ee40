package dev.waymark.aggregates;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.DIGEST;
import static dev.waymark.aggregates.Samples.ITEMS;
import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.PROD;
import static dev.waymark.aggregates.Samples.days;
import static dev.waymark.aggregates.Samples.holder;
import static dev.waymark.aggregates.Samples.unpromoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.EnvironmentCommand.DropEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.FinaliseEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.InvalidateEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.PointEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.UnpauseSnapshots;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.SnapshotsSwitched;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanCommand.ApprovePlan;
import dev.waymark.kernel.message.PlanCommand.CategoriseChanges;
import dev.waymark.kernel.message.PlanCommand.CompletePlan;
import dev.waymark.kernel.message.PlanCommand.ProposePlan;
import dev.waymark.kernel.message.PlanCommand.RejectPlan;
import dev.waymark.kernel.message.PlanCommand.WithdrawApproval;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand.CompleteIntervals;
import dev.waymark.kernel.message.SnapshotCommand.InvalidateIntervals;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.RecordEmptyIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RecordTable;
import dev.waymark.kernel.message.SnapshotCommand.RecordTableDropped;
import dev.waymark.kernel.message.SnapshotCommand.ReserveIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RetireSnapshot;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// Decision tables are nothing but their events: whatever is asked, applying the log again gives
/// the same rows.
class RebuildTest {

    private static final List<Snapshot> SNAPSHOTS =
            Stream.of(
                            SnapshotSample.of(ORDERS, "v"),
                            SnapshotSample.of(ORDERS, "v").data("m"),
                            SnapshotSample.of(ORDERS, "v").data("f").asForwardOnly(),
                            SnapshotSample.of(ORDERS, "w"),
                            SnapshotSample.of(ITEMS, "v"))
                    .map(SnapshotSample::make)
                    .toList();

    @Property(tries = 10)
    @Tag("slow")
    void rebuilt_tables_equal_living_ones(@ForAll long seed) throws Throwable {
        try (TestEventStore store = new TestEventStore(7)) {
            Wishes wishes = new Wishes(new Random(seed), store::events);
            int refused = 0;
            // how many wishes come true is chance too: on until enough has happened
            for (int i = 0;
                    i < 300 || (i < 3_000 && (refused <= 20 || !isEnough(store.events())));
                    i++) {
                refused += isRefused(store, wishes.next()) ? 1 : 0;
            }
            List<String> living = store.database.dump("DECISION");
            List<EventMessage<?>> log = store.messages();

            assertThat(rebuilt(log, 1_000)).isEqualTo(living);
            assertThat(rebuilt(log, 3)).isEqualTo(living);
            assertThat(isEnough(store.events())).isTrue();
            assertThat(refused).isGreaterThan(20);
        }
    }

    private static boolean isEnough(List<Event> log) {
        return log.size() > 50 && log.stream().anyMatch(SnapshotsSwitched.class::isInstance);
    }

    private static boolean isRefused(TestEventStore store, Command command) throws Throwable {
        try {
            store.send(command);
            return false;
        } catch (Refused refusal) {
            return true;
        }
    }

    private static List<String> rebuilt(List<EventMessage<?>> log, int batch) throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            DecisionTables decisions = new DecisionTables(database);
            decisions.createSchema();
            for (int from = 0; from < log.size(); from += batch) {
                decisions.apply(log.subList(from, Math.min(from + batch, log.size())));
            }
            return database.dump("DECISION");
        }
    }

    /// Commands of a small world, drawn by chance; many are refused.
    private static final class Wishes {

        private final Random random;
        private final Supplier<List<Event>> log;

        Wishes(Random random, Supplier<List<Event>> log) {
            this.random = random;
            this.log = log;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        Command next() {
            return switch (random.nextInt(3)) {
                case 0 -> ofPlans();
                case 1 -> ofEnvironments();
                default -> ofSnapshots();
            };
        }

        private Command ofPlans() {
            PlanId plan = new PlanId("p" + random.nextInt(4));
            PlanSample open = PlanSample.of(one(List.of(DEV, PROD)));
            return switch (random.nextInt(7)) {
                case 0, 1 -> new ProposePlan(plan, open.changing(ORDERS, null).make(), DIGEST);
                case 2, 3 ->
                        new CategoriseChanges(
                                plan,
                                new TreeMap<>(Map.of(ORDERS, Category.BREAKING)),
                                open.changing(ORDERS, Category.BREAKING).make(),
                                DIGEST);
                case 4 -> new ApprovePlan(plan, DIGEST);
                case 5 -> new WithdrawApproval(plan);
                default ->
                        random.nextInt(4) == 0
                                ? new RejectPlan(plan)
                                : new CompletePlan(plan, run());
            };
        }

        private RunId run() {
            return new RunId("r" + random.nextInt(6));
        }

        private Command ofEnvironments() {
            EnvironmentName environment = one(List.of(DEV, PROD));
            RunId run = run();
            long small = random.nextInt(4);
            return switch (random.nextInt(8)) {
                case 0, 1 ->
                        new StartDeployment(
                                environment, run, null, holder(small), -1, Duration.ofNanos(1));
                case 2, 3, 4 -> point(environment, run);
                case 5 -> new FinaliseEnvironment(environment, run, 1 + small, 1 + small);
                case 6 -> new EndDeployment(environment, run);
                default ->
                        random.nextBoolean()
                                ? new InvalidateEnvironment(environment)
                                : new DropEnvironment(environment, run, 1 + small);
            };
        }

        private Command point(EnvironmentName environment, RunId run) {
            return new PointEnvironment(
                    environment,
                    run,
                    1 + random.nextInt(3),
                    null,
                    random.nextInt(3),
                    new PointerDelta(
                            List.of(unpromoted(one(SNAPSHOTS))),
                            random.nextBoolean() ? List.of() : List.of(ITEMS)),
                    new Cause.Promotion(),
                    List.of(),
                    null,
                    Naming.DEFAULT,
                    null,
                    null);
        }

        private Command ofSnapshots() {
            Snapshot snapshot = one(SNAPSHOTS);
            @Nullable String dev = snapshot.devVersion(random.nextBoolean());
            int first = 1 + random.nextInt(9);
            var range = days(first, first + 1 + random.nextInt(3));
            Batch batch = new Batch(snapshot.id(), dev != null, range);
            return switch (random.nextInt(10)) {
                case 0 -> new PushSnapshots(List.of(snapshot, one(SNAPSHOTS)), run());
                case 1 ->
                        new RecordTable(
                                snapshot.versionKey(), dev, snapshot.table(dev != null), run());
                case 2 -> new RecordEmptyIntervals(snapshot.versionKey(), dev, range, run());
                case 3, 4 ->
                        new ReserveIntervals(
                                snapshot.versionKey(), dev, Intervals.of(range), run());
                case 5, 6 -> complete(snapshot, dev, batch);
                case 7 ->
                        new InvalidateIntervals(
                                snapshot.versionKey(), Intervals.of(range), run(), "");
                case 8 -> unpause(snapshot);
                default ->
                        random.nextBoolean()
                                ? new RetireSnapshot(snapshot.id(), snapshot.versionKey())
                                : new RecordTableDropped(
                                        snapshot.versionKey(), dev, snapshot.table(dev != null));
            };
        }

        /// By whoever took a slot last: guessed fences are hardly ever right.
        private Command unpause(Snapshot snapshot) {
            return log.get().stream()
                    .filter(DeploymentStarted.class::isInstance)
                    .map(DeploymentStarted.class::cast)
                    .reduce((_, last) -> last)
                    .<Command>map(held ->
                            new UnpauseSnapshots(
                                    held.environment(),
                                    held.run(),
                                    held.fence(),
                                    List.of(snapshot.id()),
                                    NOW))
                    .orElseGet(() -> new PushSnapshots(List.of(snapshot), run()));
        }

        private Command complete(Snapshot snapshot, @Nullable String dev, Batch batch) {
            return new CompleteIntervals(
                    snapshot.versionKey(),
                    dev,
                    batch,
                    random.nextBoolean(),
                    run(),
                    null,
                    Duration.ZERO,
                    List.of());
        }
    }
}
