package dev.waymark.kernel.interval;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Small sets of moments: minutes of one hour and a half.
final class Ranges {

    static final Instant ZERO = Instant.parse("2024-01-01T00:00:00Z");

    private Ranges() {}

    static Arbitrary<Intervals> some() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 30))
                .as((start, length) -> new Interval(minute(start), minute(start + length)))
                .list()
                .ofMaxSize(8)
                .map(Intervals::new);
    }

    static Instant minute(int minute) {
        return ZERO.plusSeconds(minute * 60L);
    }

    /// The minutes in it, one by one.
    static List<Integer> minutes(Intervals set) {
        return java.util.stream.IntStream.range(0, 100)
                .filter(m -> set.covers(new Interval(minute(m), minute(m + 1))))
                .boxed()
                .toList();
    }
}
