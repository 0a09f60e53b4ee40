package dev.waymark.applying.breaker;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.kernel.run.BreakerVerdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The breakers of one run. What the first look finds is kept in full; later on, what opens.
public final class Panel implements CircuitBreaker {

    private final List<Breaker> breakers;
    private final Judge judge;
    private final Tally tally;
    private final Consumer<List<BreakerVerdict>> kept;
    private boolean looked;

    /// @param kept takes what is to be remembered
    public Panel(
            List<Breaker> breakers, Judge judge, Tally tally, Consumer<List<BreakerVerdict>> kept) {
        this.breakers = breakers;
        this.judge = judge;
        this.tally = tally;
        this.kept = kept;
    }

    @Override
    public synchronized Optional<Opened> check() {
        if (breakers.isEmpty()) {
            return Optional.empty();
        }
        Tally.Seen seen = tally.look();
        List<BreakerVerdict> found =
                breakers.stream().map(breaker -> judge.of(breaker, seen)).toList();
        Optional<BreakerVerdict> open = found.stream().filter(BreakerVerdict::open).findFirst();
        if (!looked) {
            kept.accept(found);
        } else {
            open.ifPresent(verdict -> kept.accept(List.of(verdict)));
        }
        looked = true;
        return open.map(verdict -> new Opened(verdict.breaker(), verdict.finding()));
    }
}
