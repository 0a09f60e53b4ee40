package dev.waymark.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.Workload;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTextTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final ModelName ORDERS = ModelName.of("db", "stg", "orders");
    private static final ModelName REVENUE = ModelName.of("db", "mart", "revenue");

    private final BoardState state = new BoardState();

    @BeforeEach
    void a_run_of_two_models() {
        at(
                0,
                new Progress.RunBegan(
                        new RunId("r1"),
                        7,
                        List.of(new Workload(ORDERS, 4), new Workload(REVENUE, 1))));
        at(0, new Progress.StageEnded("push", Duration.ZERO));
        at(0, new Progress.StageBegan("backfill"));
    }

    @Test
    void a_board_shows_how_far_each_model_is_how_fast_and_how_long_it_will_take() {
        at(0, new Progress.BatchBegan(batch(ORDERS, 0)));
        at(10, new Progress.BatchEnded(batch(ORDERS, 0), 100L, Duration.ofSeconds(10)));
        at(10, new Progress.BatchBegan(batch(ORDERS, 1)));

        assertThat(BoardText.of(state, START.plusSeconds(20), 120))
                .containsExactly(
                        "run r1  00:20 elapsed  stage backfill (1 of 7 done)",
                        "  total                        [####....................]   1/5  100 rows  0.1 batches/s  5 rows/s  ETA 01:20",
                        "  stg.orders                   [######..................]   1/4  100 rows  1 running",
                        "  mart.revenue                 [........................]   0/1  0 rows");
    }

    @Test
    void what_failed_and_what_was_skipped_stands_out() {
        at(1, new Progress.BatchBegan(batch(ORDERS, 0)));
        at(2, new Progress.BatchFailed(batch(ORDERS, 0), "no light", 1, false));
        at(2, new Progress.ModelSkipped(REVENUE));

        assertThat(BoardText.of(state, START.plusSeconds(2), 110))
                .anySatisfy(line -> assertThat(line).startsWith("  stg.orders").endsWith("failed"))
                .anySatisfy(line -> assertThat(line).startsWith("  mart.rev").endsWith("skipped"))
                .contains("  ! attempt 1 at db.stg.orders failed: no light");
    }

    @Test
    void lines_never_get_wider_than_the_terminal() {
        at(2, new Progress.StageFailed("views", "x".repeat(300), 1, true));

        assertThat(BoardText.of(state, START, 40)).allMatch(line -> line.length() <= 40);
    }

    private void at(int second, Progress progress) {
        state.note(progress, START.plusSeconds(second));
    }

    private static Batch batch(ModelName model, int day) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
        return new Batch(
                new SnapshotId(model, "1"),
                false,
                new Interval(start, start.plus(Duration.ofDays(1))));
    }
}
