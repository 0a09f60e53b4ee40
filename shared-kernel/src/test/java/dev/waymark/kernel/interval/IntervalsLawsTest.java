package dev.waymark.kernel.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Sets of ranges behave as sets of their minutes do.
class IntervalsLawsTest {

    @Provide
    Arbitrary<Intervals> sets() {
        return Ranges.some();
    }

    @Property
    void union_is_idempotent_and_knows_no_order(
            @ForAll("sets") Intervals a, @ForAll("sets") Intervals b) {
        assertThat(a.union(a)).isEqualTo(a);
        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.union(b).union(b)).isEqualTo(a.union(b));
    }

    @Property
    void what_is_taken_away_and_put_back_is_there_again(
            @ForAll("sets") Intervals a, @ForAll("sets") Intervals b) {
        assertThat(a.minus(b).union(a.intersect(b))).isEqualTo(a);
        assertThat(a.minus(b).intersect(b)).isEqualTo(Intervals.none());
    }

    @Property
    void gaps_and_set_make_the_span(@ForAll("sets") Intervals a) {
        Interval span = new Interval(Ranges.minute(10), Ranges.minute(70));

        Intervals gaps = a.gaps(span);

        assertThat(gaps.union(a.intersect(Intervals.of(span)))).isEqualTo(Intervals.of(span));
        assertThat(gaps.intersect(a)).isEqualTo(Intervals.none());
    }

    @Property
    void ranges_answer_as_minutes_do(@ForAll("sets") Intervals a, @ForAll("sets") Intervals b) {
        List<Integer> left = Ranges.minutes(a);
        List<Integer> right = Ranges.minutes(b);

        assertThat(Ranges.minutes(a.union(b)))
                .isEqualTo(
                        Stream.concat(left.stream(), right.stream()).distinct().sorted().toList());
        assertThat(Ranges.minutes(a.minus(b)))
                .isEqualTo(left.stream().filter(m -> !right.contains(m)).toList());
        assertThat(Ranges.minutes(a.intersect(b)))
                .isEqualTo(left.stream().filter(right::contains).toList());
    }

    @Property
    void what_lies_before_a_moment_is_what_is_left_without_the_rest(
            @ForAll("sets") Intervals a, @ForAll @IntRange(max = 100) int minute) {
        Intervals rest = Intervals.between(Ranges.minute(minute), Ranges.minute(1000));

        assertThat(a.before(Ranges.minute(minute))).isEqualTo(a.minus(rest));
    }

    @Property
    void ranges_are_sorted_and_never_touch(@ForAll("sets") Intervals a) {
        for (int i = 1; i < a.ranges().size(); i++) {
            assertThat(a.ranges().get(i).start()).isAfter(a.ranges().get(i - 1).end());
        }
    }
}
