package dev.waymark.aggregates.environment;

import static dev.waymark.aggregates.Samples.DEV;
import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.ITEMS;
import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.by;
import static dev.waymark.aggregates.Samples.unpromoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.aggregates.decision.Content;
import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.aggregates.decision.PushedSnapshot;
import dev.waymark.aggregates.decision.PushedSnapshot.Traits;
import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Digests;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.EnvironmentCommand.DropEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.EndDeployment;
import dev.waymark.kernel.message.EnvironmentCommand.InvalidateEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.PointEnvironment;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class EnvironmentDeciderTest {

    /// What somebody may want, given where things stand.
    interface Wish {
        EnvironmentCommand of(EnvironmentState state, int step);
    }

    private static final List<Snapshot> SNAPSHOTS =
            Stream.of(
                            SnapshotSample.of(ORDERS, "v"),
                            SnapshotSample.of(ORDERS, "w"),
                            SnapshotSample.of(ITEMS, "v"))
                    .map(SnapshotSample::make)
                    .toList();
    private static final Surroundings AROUND =
            new Surroundings(
                    _ -> Optional.empty(),
                    _ -> Optional.empty(),
                    (_, _) -> new Holdings(pushed(), Map.of()),
                    _ -> new Holdings(pushed(), Map.of()));

    private static Map<SnapshotId, PushedSnapshot> pushed() {
        Map<SnapshotId, PushedSnapshot> pushed = new HashMap<>();
        for (Snapshot snapshot : SNAPSHOTS) {
            Traits traits = new Traits(false, false, true, SnapshotSample.DAILY);
            pushed.put(
                    snapshot.id(),
                    new PushedSnapshot(
                            snapshot.id(),
                            snapshot.versionKey(),
                            snapshot.devVersion(),
                            Content.of(snapshot),
                            traits,
                            false,
                            false));
        }
        return pushed;
    }

    /// Whatever is asked in whatever order: generations count from one and never come back, fences
    /// only grow, and whoever folds the pointer events gets what the digest says.
    @Property(tries = 500)
    void history_can_be_told_from_the_events_alone(@ForAll("wishes") List<Wish> wishes) {
        EnvironmentState state = EnvironmentState.NEW;
        SortedMap<ModelName, Entry> folded = new TreeMap<>();
        long generation = 0;
        long fence = 0;
        for (int i = 0; i < wishes.size(); i++) {
            for (EnvironmentEvent event : accepted(state, wishes.get(i).of(state, i))) {
                state = EnvironmentDecider.evolve(state, event, by("ann"));
                if (event instanceof EnvironmentPointed pointed) {
                    folded =
                            pointed.delta().applyTo(pointed.from() == 0 ? new TreeMap<>() : folded);
                    assertThat(pointed.generation()).isEqualTo(++generation);
                    assertThat(pointed.from()).isIn(0L, generation - 1);
                    assertThat(pointed.entriesDigest())
                            .isEqualTo(Digests.ofEntries(folded.values()));
                } else if (event instanceof DeploymentStarted started) {
                    assertThat(started.fence()).isEqualTo(++fence);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Wish> points =
                Combinators.combine(Arbitraries.of(SNAPSHOTS), Arbitraries.of(true, false))
                        .as((snapshot, removing) -> (state, _) -> point(state, snapshot, removing));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, points),
                        Tuple.of(4, Arbitraries.<Wish>of(EnvironmentDeciderTest::start)),
                        Tuple.of(1, Arbitraries.<Wish>of(EnvironmentDeciderTest::end)),
                        Tuple.of(1, Arbitraries.<Wish>of(EnvironmentDeciderTest::invalidate)),
                        Tuple.of(1, Arbitraries.<Wish>of(EnvironmentDeciderTest::drop)))
                .list()
                .ofMaxSize(40);
    }

    private static EnvironmentCommand start(EnvironmentState state, int step) {
        return new StartDeployment(
                DEV, new RunId("r" + step), null, HOLDER, state.current(), Duration.ofMinutes(1));
    }

    private static EnvironmentCommand end(EnvironmentState state, int step) {
        return new EndDeployment(DEV, run(state));
    }

    private static EnvironmentCommand invalidate(EnvironmentState state, int step) {
        return new InvalidateEnvironment(DEV);
    }

    private static EnvironmentCommand drop(EnvironmentState state, int step) {
        return new DropEnvironment(DEV, run(state), state.fence());
    }

    private static RunId run(EnvironmentState state) {
        return state.slot() == null ? new RunId("nobody") : state.slot().run();
    }

    private static EnvironmentCommand point(
            EnvironmentState state, Snapshot snapshot, boolean removing) {
        return new PointEnvironment(
                DEV,
                run(state),
                state.fence(),
                null,
                state.current(),
                new PointerDelta(
                        List.of(unpromoted(snapshot)),
                        removing && snapshot.name().equals(ORDERS) ? List.of(ITEMS) : List.of()),
                new Cause.Promotion(),
                List.of(),
                null,
                Naming.DEFAULT,
                null,
                NOW);
    }

    private static List<EnvironmentEvent> accepted(
            EnvironmentState state, EnvironmentCommand wish) {
        try {
            return EnvironmentDecider.decide(state, wish, by("ann"), AROUND);
        } catch (Refused refused) {
            return List.of();
        }
    }
}
