package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnRunsTest {

    private static final RunId RUN = new RunId("r-1");

    private final OwnRuns runs = new OwnRuns();

    @Test
    void a_batch_of_a_run_without_markers_is_looked_up_when_it_is_tried_again() {
        assertThat(runs.of(RUN).isFirst("db", batch(0), () -> true)).isTrue();
        assertThat(runs.of(RUN).isFirst("db", batch(1), () -> true)).isTrue();

        assertThat(runs.of(RUN).isFirst("db", batch(0), () -> true)).isFalse();
    }

    @Test
    void every_batch_of_a_run_that_an_earlier_process_has_marked_is_looked_up() {
        assertThat(runs.of(RUN).isFirst("db", batch(0), () -> false)).isFalse();
        assertThat(runs.of(RUN).isFirst("db", batch(1), () -> true)).isFalse();
    }

    @Test
    void a_run_that_has_come_to_its_end_begins_anew() {
        runs.of(RUN).isFirst("db", batch(0), () -> true);
        runs.forget(RUN);

        assertThat(runs.of(RUN).isFirst("db", batch(0), () -> false)).isFalse();
    }

    private static Batch batch(int day) {
        Instant start = Instant.EPOCH.plusSeconds(day * 86_400L);
        return new Batch(
                new SnapshotId(new ModelName("db.a"), "1"),
                false,
                new Interval(start, start.plusSeconds(86_400)));
    }
}
