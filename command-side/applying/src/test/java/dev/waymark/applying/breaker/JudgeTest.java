package dev.waymark.applying.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker.Opened;
import dev.waymark.applying.Probes;
import dev.waymark.applying.RunListener;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.breaker.Tally.Seen;
import dev.waymark.applying.breaker.Tally.Wrote;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.Breaker;
import dev.waymark.kernel.run.BreakerVerdict;
import dev.waymark.kernel.run.EarlierBatch;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Instant DAY = Instant.parse("2026-01-05T12:00:00Z");
    private static final Probes NOTHING_THERE =
            new Probes() {
                @Override
                public Ended run(String command) {
                    return new Ended(Integer.parseInt(command), "so it is");
                }

                @Override
                public boolean exists(String path) {
                    return path.equals("stop");
                }
            };

    @Test
    void a_command_decides_by_how_it_ends() {
        assertThat(found(new Breaker.Command("0"), Seen.NOTHING).open()).isFalse();
        assertThat(found(new Breaker.Command("3"), Seen.NOTHING))
                .isEqualTo(new BreakerVerdict("command", true, "it ended with 3: so it is"));
    }

    @Test
    void a_file_and_the_time_of_day_decide_by_being_there() {
        assertThat(found(new Breaker.KillFile("stop"), Seen.NOTHING).open()).isTrue();
        assertThat(found(new Breaker.KillFile("go"), Seen.NOTHING).open()).isFalse();
        assertThat(found(Breaker.of("time_window", "22:00-06:00"), Seen.NOTHING))
                .isEqualTo(
                        new BreakerVerdict(
                                "time_window", true, "the time is outside 22:00-06:00 UTC"));
    }

    @Test
    void a_share_of_audits_says_nothing_before_there_are_some() {
        Breaker fifth = new Breaker.FailedAudits(0.2);
        assertThat(found(fifth, new Seen(4, 4, List.of())).open()).isFalse();
        assertThat(found(fifth, new Seen(5, 1, List.of())).open()).isFalse();
        assertThat(found(fifth, new Seen(5, 2, List.of()))).extracting("open").isEqualTo(true);
    }

    @Test
    void rows_are_compared_with_those_of_batches_of_about_the_same_length() {
        Breaker threefold = new Breaker.RowAnomaly(3);
        assertThat(rows(threefold, 31, 1, 10, 11, 9).open()).isTrue();
        assertThat(rows(threefold, 3, 1, 10, 11, 9).finding())
                .isEqualTo("shop.days wrote 3 rows, and 10 before");
        assertThat(rows(threefold, 29, 1, 10, 11, 9).open()).isFalse();
        assertThat(rows(threefold, 31, 1, 10, 11).open()).isFalse();
        assertThat(rows(threefold, 300, 30, 10, 11, 9).open()).isFalse();
    }

    @Test
    void the_first_look_is_kept_in_full_and_then_what_opens() {
        List<List<BreakerVerdict>> kept = new ArrayList<>();
        Tally tally = new Tally();
        Panel panel =
                new Panel(
                        List.of(new Breaker.Command("0"), new Breaker.FailedAudits(0)),
                        judge(),
                        tally,
                        kept::add);
        assertThat(panel.check()).isEmpty();
        assertThat(panel.check()).isEmpty();
        for (int i = 0; i < 5; i++) {
            tally.before(silent()).on(audited());
        }
        assertThat(panel.check()).contains(new Opened("failed_audits", "5 of 5 audits failed"));
        assertThat(kept)
                .extracting(list -> list.stream().map(BreakerVerdict::breaker).toList())
                .containsExactly(List.of("command", "failed_audits"), List.of("failed_audits"));
    }

    @Test
    void a_batch_is_looked_at_once() {
        Tally tally = new Tally();
        tally.before(silent()).on(new Progress.BatchLoaded(batch(1), 7L));
        assertThat(tally.look().fresh()).containsExactly(new Wrote(batch(1), 7));
        assertThat(tally.look().fresh()).isEmpty();
    }

    private static RunListener silent() {
        return _ -> {};
    }

    private static Progress audited() {
        return new Progress.Audited(batch(1), new AuditOutcome("not_null", false, 2L));
    }

    /// @param days that the batch spans; earlier ones span one
    private static BreakerVerdict rows(Breaker breaker, long rows, int days, long... earlier) {
        List<EarlierBatch> before =
                LongStream.of(earlier)
                        .mapToObj(some ->
                                new EarlierBatch(new RunId("r"), batch(1), some, Duration.ZERO))
                        .toList();
        Seen seen = new Seen(0, 0, List.of(new Wrote(batch(days), rows)));
        return new Judge(NOTHING_THERE, () -> DAY, _ -> before).of(breaker, seen);
    }

    private static BreakerVerdict found(Breaker breaker, Seen seen) {
        return judge().of(breaker, seen);
    }

    private static Judge judge() {
        return new Judge(NOTHING_THERE, () -> DAY, _ -> List.of());
    }

    private static Batch batch(int days) {
        SnapshotId days1 = new SnapshotId(ModelName.of("shop", "days"), "1");
        return new Batch(days1, false, new Interval(DAY, DAY.plus(Duration.ofDays(days))));
    }
}
