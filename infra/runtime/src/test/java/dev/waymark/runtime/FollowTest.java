package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.operations.FollowRun.Told;
import dev.waymark.operations.LogProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody watches a run from elsewhere.
class FollowTest {

    @TempDir private Path folder;

    @Test
    void a_run_is_told_in_order_to_its_end_and_from_any_token_on() {
        try (Workshop shop = new Workshop(folder)) {
            shop.model("first", "kind FULL", "SELECT 1 AS one")
                    .model("second", "kind FULL", "SELECT one FROM shop.first");
            RunOutcome.Succeeded done = (RunOutcome.Succeeded) shop.plan("prod");
            RunReport run = shop.ask(new RunOf(done.run())).orElseThrow();

            List<Told> told = followed(shop, run, 0);

            assertThat(told.getFirst().event()).isInstanceOf(RunEvent.RunStarted.class);
            assertThat(told.getLast().event()).isInstanceOf(RunEvent.RunSucceeded.class);
            assertThat(told).extracting(Told::position).isSorted();
            assertThat(computed(told)).containsExactly("first", "second");
            assertThat(shop.operations().applyPlan().workload(run))
                    .extracting(work -> work.model().table() + " " + work.batches())
                    .containsExactlyInAnyOrder("first 1", "second 1");

            List<Told> rest = followed(shop, run, told.get(4).position());
            assertThat(rest).isEqualTo(told.subList(5, told.size()));
        }
    }

    private static List<Told> followed(Workshop shop, RunReport run, long after) {
        List<Told> told = new ArrayList<>();
        shop.operations().followRun().follow(run, after, () -> true, told::add);
        return told;
    }

    private static List<String> computed(List<Told> told) {
        LogProgress progress = new LogProgress();
        return told.stream()
                .flatMap(one -> progress.of(one).stream())
                .filter(Progress.BatchEnded.class::isInstance)
                .map(one -> ((Progress.BatchEnded) one).batch().snapshot().name().table())
                .toList();
    }
}
