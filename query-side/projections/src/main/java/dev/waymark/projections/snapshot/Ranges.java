package dev.waymark.projections.snapshot;

import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.interval.Intervals;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A set of ranges as one short text: `start/end` pairs separated by blanks.
final class Ranges {

    private Ranges() {}

    static String text(Intervals intervals) {
        return intervals.ranges().stream()
                .map(range -> range.start() + "/" + range.end())
                .collect(Collectors.joining(" "));
    }

    static Intervals parse(String text) {
        return text.isEmpty()
                ? Intervals.none()
                : new Intervals(Arrays.stream(text.split(" ")).map(Ranges::range).toList());
    }

    private static Interval range(String text) {
        int slash = text.indexOf('/');
        return new Interval(
                Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
    }
}
