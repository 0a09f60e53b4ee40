package dev.waymark.applying.breaker;

import dev.waymark.applying.Probes;
import dev.waymark.applying.breaker.Tally.Seen;
import dev.waymark.applying.breaker.Tally.Wrote;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.kernel.run.BreakerVerdict;
import dev.waymark.kernel.run.EarlierBatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says of a breaker whether it is open.
public final class Judge {

    private final Probes probes;
    private final InstantSource clock;
    private final Past past;

    public Judge(Probes probes, InstantSource clock, Past past) {
        this.probes = probes;
        this.clock = clock;
        this.past = past;
    }

    /// Knows what was before this run.
    @FunctionalInterface
    public interface Past {
        /// Batches of a model, latest first.
        List<EarlierBatch> of(ModelName model);
    }

    public BreakerVerdict of(Breaker breaker, Seen seen) {
        return switch (breaker) {
            case Breaker.Command command -> command(command);
            case Breaker.TimeWindow window -> window(window);
            case Breaker.FailedAudits audits -> audits(audits, seen);
            case Breaker.RowAnomaly anomaly -> rows(anomaly, seen);
            case Breaker.KillFile file -> file(file);
        };
    }

    private BreakerVerdict command(Breaker.Command command) {
        Probes.Ended ended = probes.run(command.command());
        String said = ended.said().isEmpty() ? "" : ": " + ended.said();
        return verdict(command, ended.code() != 0, "it ended with " + ended.code() + said);
    }

    private BreakerVerdict window(Breaker.TimeWindow window) {
        boolean holds = window.holds(clock.instant());
        return verdict(window, !holds, "the time is " + (holds ? "within " : "outside ") + window);
    }

    private static BreakerVerdict audits(Breaker.FailedAudits breaker, Seen seen) {
        boolean telling = seen.audits() >= Breaker.FailedAudits.AT_LEAST;
        return verdict(
                breaker,
                telling && seen.failed() > breaker.share() * seen.audits(),
                "%d of %d audits failed".formatted(seen.failed(), seen.audits()));
    }

    private BreakerVerdict rows(Breaker.RowAnomaly breaker, Seen seen) {
        return seen.fresh().stream()
                .flatMap(wrote -> anomaly(breaker, wrote).stream())
                .findFirst()
                .map(finding -> verdict(breaker, true, finding))
                .orElseGet(() -> verdict(breaker, false, "rows are as many as usual"));
    }

    private Optional<String> anomaly(Breaker.RowAnomaly breaker, Wrote wrote) {
        ModelName model = wrote.batch().snapshot().name();
        double length = seconds(wrote.batch());
        List<Double> usual =
                past.of(model).stream()
                        .filter(earlier -> isAlike(earlier, length))
                        .map(earlier -> (double) earlier.rows())
                        .sorted()
                        .toList();
        if (usual.size() < Breaker.RowAnomaly.AT_LEAST) {
            return Optional.empty();
        }
        double median = usual.get(usual.size() / 2);
        boolean strange =
                wrote.rows() > median * breaker.factor()
                        || wrote.rows() < median / breaker.factor();
        return strange
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s wrote %d rows, and %.0f before",
                                model,
                                wrote.rows(),
                                median))
                : Optional.empty();
    }

    /// Batches of another length write another number of rows; whatever is computed in full grows
    /// by a little each time.
    private static boolean isAlike(EarlierBatch earlier, double length) {
        double ratio = seconds(earlier.batch()) / length;
        return ratio > 0.5 && ratio < 2;
    }

    private static double seconds(Batch batch) {
        return Duration.between(batch.interval().start(), batch.interval().end()).toSeconds();
    }

    private BreakerVerdict file(Breaker.KillFile file) {
        boolean there = probes.exists(file.path());
        return verdict(file, there, (there ? "there is " : "there is no ") + file.path());
    }

    private static BreakerVerdict verdict(Breaker breaker, boolean open, String finding) {
        return new BreakerVerdict(breaker.name(), open, finding);
    }
}
