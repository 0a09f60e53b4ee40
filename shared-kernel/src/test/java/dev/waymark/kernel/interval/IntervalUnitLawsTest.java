package dev.waymark.kernel.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IntervalUnitLawsTest {

    /// Milliseconds from 1950 to 2050.
    private static final long FIRST = -631_152_000_000L;

    private static final long LAST = 2_524_608_000_000L;

    @Property
    void every_moment_lies_between_two_lines(
            @ForAll IntervalUnit unit, @ForAll @LongRange(min = FIRST, max = LAST) long ms) {
        Instant moment = Instant.ofEpochMilli(ms);

        assertThat(unit.floor(moment)).isBeforeOrEqualTo(moment);
        assertThat(unit.ceil(moment)).isAfterOrEqualTo(moment);
        assertThat(unit.next(moment)).isAfter(moment).isEqualTo(unit.floor(unit.next(moment)));
        assertThat(unit.previous(moment)).isBefore(moment);
        assertThat(unit.previous(unit.next(moment))).isEqualTo(unit.floor(moment));
    }

    @Property
    void counting_undoes_stepping(
            @ForAll IntervalUnit unit,
            @ForAll @LongRange(min = FIRST, max = LAST) long ms,
            @ForAll @IntRange(min = 1, max = 1000) int count) {
        Instant line = unit.floor(Instant.ofEpochMilli(ms));
        Instant end = unit.step(line, count);

        assertThat(unit.count(new Interval(line, end))).isEqualTo(count);
        assertThat(unit.count(new Interval(line, end.minusMillis(1)))).isEqualTo(count);
        assertThat(unit.step(end, -count)).isEqualTo(line);
    }
}
