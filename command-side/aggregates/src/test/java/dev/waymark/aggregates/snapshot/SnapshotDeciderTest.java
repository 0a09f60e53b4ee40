package dev.waymark.aggregates.snapshot;

import static dev.waymark.aggregates.Samples.HOLDER;
import static dev.waymark.aggregates.Samples.NOW;
import static dev.waymark.aggregates.Samples.ORDERS;
import static dev.waymark.aggregates.Samples.OTHER_RUN;
import static dev.waymark.aggregates.Samples.RUN;
import static dev.waymark.aggregates.Samples.days;
import static dev.waymark.aggregates.Samples.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.aggregates.SnapshotSample;
import dev.waymark.aggregates.snapshot.SnapshotDecider.Surroundings;
import dev.waymark.aggregates.snapshot.SnapshotState.Claim;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.message.SnapshotCommand;
import dev.waymark.kernel.message.SnapshotCommand.CompleteIntervals;
import dev.waymark.kernel.message.SnapshotCommand.InvalidateIntervals;
import dev.waymark.kernel.message.SnapshotCommand.MarkRestatement;
import dev.waymark.kernel.message.SnapshotCommand.RecordEmptyIntervals;
import dev.waymark.kernel.message.SnapshotCommand.RecordTable;
import dev.waymark.kernel.message.SnapshotCommand.ReleaseIntervals;
import dev.waymark.kernel.message.SnapshotCommand.ReserveIntervals;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsInvalidated;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsReserved;
import dev.waymark.kernel.message.SnapshotEvent.RestatementMarked;
import dev.waymark.kernel.message.SnapshotEvent.SnapshotPushed;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotDeciderTest {

    private static final Snapshot SNAPSHOT = SnapshotSample.of(ORDERS, "v").make();
    private static final Version VERSION = SNAPSHOT.versionKey();
    private static final SnapshotState PUSHED =
            SnapshotDecider.evolve(SnapshotState.NEW, new SnapshotPushed(VERSION, SNAPSHOT, RUN));
    private static final Surroundings ALL_ALIVE =
            new Surroundings(_ -> Optional.of(HOLDER), _ -> List.of());

    static Stream<SnapshotCommand.OfVersion> wishes() {
        return Stream.of(
                new RecordTable(VERSION, null, SNAPSHOT.table(), RUN),
                new ReserveIntervals(VERSION, null, range(1, 2), RUN),
                complete(RUN, days(1, 2), false),
                new RecordEmptyIntervals(VERSION, null, days(1, 2), RUN),
                new InvalidateIntervals(VERSION, range(1, 2), RUN, ""),
                new MarkRestatement(VERSION, range(1, 2), NOW, RUN),
                new ReleaseIntervals(VERSION, RUN));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void there_is_nothing_to_want_of_a_version_that_nobody_pushed(SnapshotCommand.OfVersion wish) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> SnapshotDecider.decide(SnapshotState.NEW, wish, ALL_ALIVE));

        assertThat(refused.refusal()).isEqualTo(new Refusal.NoSuchVersion(VERSION));
    }

    @Test
    void each_rule_of_completion_has_a_name_of_its_own() {
        assertThat(Completion.GUARDS).extracting(guard -> guard.rule()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_marked_for_restatement_stays_covered() {
        SnapshotState filled = filled(1, 4);

        SnapshotEvent marked =
                SnapshotDecider.decide(filled, mark(3, 9, NOW), ALL_ALIVE).getFirst();

        assertThat(marked).isEqualTo(new RestatementMarked(VERSION, range(3, 4), NOW, RUN));
        assertThat(SnapshotDecider.evolve(filled, marked).covered()).isEqualTo(range(1, 4));
    }

    @Test
    void a_moment_asks_for_a_restatement_once() {
        SnapshotState marked = after(filled(1, 4), mark(1, 4, NOW));

        assertThat(SnapshotDecider.decide(marked, mark(1, 4, NOW), ALL_ALIVE)).isEmpty();
        assertThat(SnapshotDecider.decide(marked, mark(1, 4, NOW.plusSeconds(1)), ALL_ALIVE))
                .hasSize(1);
    }

    @Test
    void what_is_missing_anyway_is_not_marked_but_the_moment_has_asked() {
        SnapshotState filled = filled(1, 2);

        assertThat(SnapshotDecider.decide(filled, mark(3, 4, NOW), ALL_ALIVE))
                .containsExactly(new RestatementMarked(VERSION, Intervals.none(), NOW, RUN));
        assertThat(
                        SnapshotDecider.decide(
                                after(filled, mark(3, 4, NOW)), mark(1, 2, NOW), ALL_ALIVE))
                .isEmpty();
    }

    /// Another run may complete a range between the question what is missing and the wish.
    @Test
    void what_is_covered_is_reserved_only_to_be_computed_again() {
        SnapshotState filled = filled(1, 4);

        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                SnapshotDecider.decide(
                                        filled, reserve(range(2, 9), range(2, 3)), ALL_ALIVE));

        assertThat(refused.refusal()).isEqualTo(new Refusal.AlreadyCovered(VERSION, range(3, 4)));
        assertThat(SnapshotDecider.decide(filled, reserve(range(2, 9), range(2, 4)), ALL_ALIVE))
                .containsExactly(new IntervalsReserved(VERSION, null, range(2, 9), OTHER_RUN));
    }

    private static ReserveIntervals reserve(Intervals ranges, Intervals recomputed) {
        return new ReserveIntervals(VERSION, null, ranges, recomputed, OTHER_RUN);
    }

    private static SnapshotState filled(int first, int end) {
        SnapshotState reserved =
                after(PUSHED, new ReserveIntervals(VERSION, null, range(first, end), RUN));
        return after(reserved, complete(RUN, days(first, end), false));
    }

    private static MarkRestatement mark(int first, int end, Instant asOf) {
        return new MarkRestatement(VERSION, range(first, end), asOf, RUN);
    }

    @Test
    void the_size_of_the_state_does_not_follow_the_number_of_batches() {
        SnapshotState state = PUSHED;
        for (int i = 1; i <= 300; i++) {
            RunId run = new RunId("r" + i);
            state = after(state, new ReserveIntervals(VERSION, null, range(i, i + 1), run));
            state = after(state, complete(run, days(i, i + 1), false));
        }

        assertThat(state.covered()).isEqualTo(range(1, 301));
        assertThat(state.reserved()).isEmpty();
        assertThat(state.done())
                .hasSize(10)
                .extracting(Claim::run)
                .last()
                .isEqualTo(new RunId("r300"));
    }

    /// Whatever is asked in whatever order: two runs never hold the same moment, what is covered is
    /// what was completed and not invalidated since, and nothing is completed over it unasked.
    @Property(tries = 500)
    void nothing_is_completed_twice_or_lost(
            @ForAll("series") List<SnapshotCommand.OfVersion> series) {
        SnapshotState state = PUSHED;
        Intervals expected = Intervals.none();
        for (SnapshotCommand.OfVersion wish : series) {
            for (SnapshotEvent event : accepted(state, wish)) {
                if (event instanceof IntervalsCompleted completed) {
                    assertThat(
                                    isRecomputed(wish)
                                            || expected.intersect(completed.ranges()).isEmpty())
                            .isTrue();
                    expected = expected.union(completed.ranges());
                } else if (event instanceof IntervalsInvalidated invalidated) {
                    expected = expected.minus(invalidated.ranges());
                }
                state = SnapshotDecider.evolve(state, event);
            }
            assertThat(state.covered()).isEqualTo(expected);
            assertThat(held(state, RUN).intersect(held(state, OTHER_RUN)).isEmpty()).isTrue();
        }
    }

    private static boolean isRecomputed(SnapshotCommand wish) {
        return wish instanceof CompleteIntervals complete && complete.recomputed();
    }

    private static Intervals held(SnapshotState state, RunId run) {
        return Claims.of(state.reserved(), run, null);
    }

    @Provide
    Arbitrary<List<SnapshotCommand.OfVersion>> series() {
        Arbitrary<Interval> ranges =
                Combinators.combine(
                                Arbitraries.integers().between(1, 8),
                                Arbitraries.integers().between(1, 4))
                        .as((first, length) -> days(first, first + length));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(RUN, OTHER_RUN),
                        ranges,
                        Arbitraries.of(true, false))
                .as(SnapshotDeciderTest::wish)
                .list()
                .ofMaxSize(40);
    }

    private static SnapshotCommand.OfVersion wish(
            int kind, RunId run, Interval range, boolean recomputed) {
        return switch (kind) {
            case 0 -> new ReserveIntervals(VERSION, null, Intervals.of(range), run);
            case 1, 2 -> complete(run, range, recomputed);
            case 3 -> new ReleaseIntervals(VERSION, run);
            default -> new InvalidateIntervals(VERSION, Intervals.of(range), run, "");
        };
    }

    private static CompleteIntervals complete(RunId run, Interval range, boolean recomputed) {
        return new CompleteIntervals(
                VERSION,
                null,
                new Batch(SNAPSHOT.id(), false, range),
                recomputed,
                run,
                null,
                Duration.ZERO,
                List.of());
    }

    private static SnapshotState after(SnapshotState state, SnapshotCommand.OfVersion wish) {
        SnapshotState after = state;
        for (SnapshotEvent event : SnapshotDecider.decide(state, wish, ALL_ALIVE)) {
            after = SnapshotDecider.evolve(after, event);
        }
        return after;
    }

    private static List<SnapshotEvent> accepted(
            SnapshotState state, SnapshotCommand.OfVersion wish) {
        try {
            return SnapshotDecider.decide(state, wish, ALL_ALIVE);
        } catch (Refused refused) {
            return List.of();
        }
    }
}
