package dev.waymark.planning.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.IntervalUnit;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.interval.TimePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// The answer in ranges is the answer that walking through the grid would give.
class MissingIntervalsLawsTest {

    private static final Instant ZERO = Instant.parse("2024-01-01T00:00:00Z");

    /// Cron, unit, half a unit.
    enum Grid {
        FIVE("*/5 * * * *", IntervalUnit.FIVE_MINUTE),
        HOURS("@hourly", IntervalUnit.HOUR),
        DAYS("@daily", IntervalUnit.DAY),
        MONTHS("@monthly", IntervalUnit.MONTH);

        final String cron;
        final IntervalUnit unit;

        Grid(String cron, IntervalUnit unit) {
            this.cron = cron;
            this.unit = unit;
        }

        /// So many half units after the zero of this test.
        Instant moment(int halves) {
            Instant line = unit.step(ZERO, Math.floorDiv(halves, 2));
            return halves % 2 == 0 ? line : line.plus(unit.length().dividedBy(2));
        }

        Instant line(int count) {
            return unit.step(ZERO, count);
        }
    }

    record Stored(List<Integer> halves) {
        Intervals on(Grid grid) {
            Intervals all = Intervals.none();
            for (int i = 0; i + 1 < halves.size(); i += 2) {
                int from = Math.min(halves.get(i), halves.get(i + 1));
                int until = Math.max(halves.get(i), halves.get(i + 1));
                all = all.union(Intervals.between(grid.moment(from), grid.moment(until)));
            }
            return all;
        }
    }

    @Provide
    Arbitrary<Stored> stored() {
        return Arbitraries.integers().between(-4, 50).list().ofMaxSize(8).map(Stored::new);
    }

    @Property
    void missing_and_covered_make_the_span(
            @ForAll Grid grid,
            @ForAll("stored") Stored stored,
            @ForAll @IntRange(max = 10) int from,
            @ForAll @IntRange(min = 12, max = 20) int until) {
        Intervals covered = stored.on(grid);
        Intervals span = Intervals.between(grid.line(from), grid.line(until));

        Intervals missing = missing(grid, covered, "", grid.line(from), grid.line(until));

        assertThat(missing.union(covered).intersect(span)).isEqualTo(span);
        assertThat(
                        span.ranges()
                                .getFirst()
                                .contains(missing.hull().orElse(span.ranges().getFirst())))
                .isTrue();
        NaiveMissing.cells(grid.unit, span.ranges().getFirst())
                .forEach(cell ->
                        assertThat(missing.overlaps(cell)).isEqualTo(!covered.covers(cell)));
    }

    @Property
    void ranges_answer_as_walking_does(
            @ForAll Grid grid,
            @ForAll("stored") Stored stored,
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(min = 22, max = 44) int until,
            @ForAll @IntRange(max = 6) int lookback,
            @ForAll @IntRange(min = 1, max = 50) int end) {
        Instant start = grid.moment(from);
        Instant last = grid.moment(until);
        Instant modelEnd = grid.moment(end);
        String schedule =
                "'lookback': %d, 'allow_partials': true, 'end': '%s'".formatted(lookback, modelEnd);
        Interval span = new Interval(grid.unit.floor(start), last);

        Intervals said = missing(grid, stored.on(grid), schedule, start, last);

        assertThat(said)
                .isEqualTo(
                        start.isAfter(modelEnd)
                                ? Intervals.none()
                                : NaiveMissing.of(
                                        grid.unit, stored.on(grid), span, lookback, modelEnd));
    }

    @Property
    void what_was_computed_is_not_missing_any_more(
            @ForAll Grid grid,
            @ForAll("stored") Stored stored,
            @ForAll @IntRange(max = 5) int lookback) {
        String schedule = "'lookback': " + lookback;
        Intervals before = missing(grid, stored.on(grid), schedule, grid.line(0), grid.line(20));

        Intervals after =
                missing(grid, stored.on(grid).union(before), schedule, grid.line(0), grid.line(20));

        assertThat(after).isEqualTo(Intervals.none());
    }

    @Property
    void restating_makes_exactly_that_missing(
            @ForAll Grid grid,
            @ForAll @IntRange(max = 10) int from,
            @ForAll @IntRange(min = 11, max = 20) int until) {
        Interval restated = new Interval(grid.line(from), grid.line(until));
        Tracked model =
                model(
                        grid,
                        Intervals.between(grid.line(0), grid.line(20)),
                        "'start': '2024-01-01'");

        Map<?, Intervals> missing =
                MissingIntervals.ofAll(
                        List.of(model),
                        new MissingRequest(
                                grid.line(0),
                                new TimePoint(grid.line(1), false),
                                Due.at(grid.line(30)),
                                Map.of(),
                                Map.of(),
                                Map.of(model.name(), restated)));

        assertThat(missing).isEqualTo(Map.of(model.name(), Intervals.of(restated)));
    }

    @Property
    void held_back_intervals_are_left_out_whole(
            @ForAll Grid grid,
            @ForAll("stored") Stored stored,
            @ForAll("stored") Stored heldBack,
            @ForAll boolean past) {
        Intervals refused = heldBack.on(grid);
        Interval span = new Interval(grid.line(0), grid.line(20));
        Intervals missing = missing(grid, stored.on(grid), "", span.start(), span.end());
        Timetable parent = model(grid, Intervals.none(), "'name': 'p'").timetable();
        String kind = past ? "'kind': 'FULL'" : "'kind': 'INCREMENTAL_BY_TIME_RANGE'";
        Timetable child = model(grid, Intervals.none(), "'parents': ['p'], " + kind).timetable();

        Intervals ready =
                ReadyIntervals.of(
                                List.of(parent, child),
                                Map.of(parent.name(), everything(grid), child.name(), missing),
                                Map.of(parent.name(), refused))
                        .get(child.name());

        assertThat(ready).isEqualTo(readyByWalking(grid, missing, touched(grid, refused), past));
    }

    private static Intervals everything(Grid grid) {
        return Intervals.between(grid.line(-10), grid.line(40));
    }

    private static Intervals touched(Grid grid, Intervals refused) {
        return new Intervals(
                refused.ranges().stream()
                        .map(r -> new Interval(grid.unit.floor(r.start()), grid.unit.ceil(r.end())))
                        .toList());
    }

    private static Intervals readyByWalking(
            Grid grid, Intervals missing, Intervals refused, boolean past) {
        Intervals ready = Intervals.none();
        for (Interval range : missing.ranges()) {
            for (Interval cell : NaiveMissing.cells(grid.unit, range)) {
                if (!refused.overlaps(cell)) {
                    ready = ready.plus(cell);
                } else if (past) {
                    return ready;
                }
            }
        }
        return ready;
    }

    private static Intervals missing(
            Grid grid, Intervals covered, String schedule, Instant start, Instant end) {
        return MissingIntervals.of(
                model(grid, covered, schedule),
                start,
                new TimePoint(end, false),
                new Due(grid.line(40).plus(Duration.ofDays(400)), true, true));
    }

    private static Tracked model(Grid grid, Intervals covered, String more) {
        String comma = more.isEmpty() ? "" : ", ";
        return Timetables.tracked("'cron': '" + grid.cron + "'" + comma + more, covered);
    }
}
