package dev.waymark.kernel.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final Instant START = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-21T00:00:00Z");

    @Provide
    Arbitrary<Intervals> onGrid() {
        return Ranges.some()
                .map(set ->
                        new Intervals(
                                set.ranges().stream()
                                        .map(r ->
                                                new Interval(
                                                        IntervalUnit.FIVE_MINUTE.floor(r.start()),
                                                        r.end()))
                                        .toList()));
    }

    @Property
    void batching_loses_nothing(
            @ForAll("onGrid") Intervals ranges, @ForAll @IntRange(min = 1, max = 5) int size) {
        Batches batches = new Batches(ranges, IntervalUnit.FIVE_MINUTE, size);

        List<Interval> pieces = batches.stream().toList();

        assertThat(new Intervals(pieces)).isEqualTo(ranges);
        assertThat(batches.count()).isEqualTo(pieces.size());
        assertThat(pieces)
                .allSatisfy(piece ->
                        assertThat(IntervalUnit.FIVE_MINUTE.count(piece))
                                .isBetween(1L, (long) size));
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(batches.get(i)).isEqualTo(pieces.get(i));
        }
    }

    @Property
    void without_a_size_each_range_is_one_batch(@ForAll("onGrid") Intervals ranges) {
        assertThat(new Batches(ranges, IntervalUnit.FIVE_MINUTE, null))
                .containsExactlyElementsOf(ranges.ranges());
    }

    @Test
    void millions_of_batches_are_counted_and_found_without_being_made() {
        Batches batches = new Batches(Intervals.between(START, END), IntervalUnit.FIVE_MINUTE, 1);

        assertThat(batches.count()).isEqualTo(5_984_064);
        assertThat(batches.get(5_984_063).end()).isEqualTo(END);
        assertThat(batches.iterator().next().start()).isEqualTo(START);
    }

    @Test
    void a_batch_of_months_ends_with_a_month() {
        Intervals half =
                Intervals.between(
                        Instant.parse("2024-01-01T00:00:00Z"),
                        Instant.parse("2024-06-01T00:00:00Z"));

        assertThat(new Batches(half, IntervalUnit.MONTH, 2))
                .extracting(Interval::end)
                .containsExactly(
                        Instant.parse("2024-03-01T00:00:00Z"),
                        Instant.parse("2024-05-01T00:00:00Z"),
                        Instant.parse("2024-06-01T00:00:00Z"));
    }

    @Test
    void there_is_no_batch_outside_and_no_batch_of_nothing() {
        Intervals day = Intervals.between(START, START.plusSeconds(86_400));
        Batches one = new Batches(day, IntervalUnit.DAY, 1);

        assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> one.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Batches(day, IntervalUnit.DAY, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
