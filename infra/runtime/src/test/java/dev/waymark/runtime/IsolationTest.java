package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopCause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Semantics 7.4: a failure stops what waits for it, and nothing else.
class IsolationTest {

    private static final String WHILE_DARK =
            "SELECT CASE WHEN (SELECT dark FROM weather) THEN ERROR('no light') ELSE 1 END AS one";

    @TempDir private Path folder;

    private Workshop shop;
    private final List<Progress> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void two_models_fail_and_two_do_not() {
        shop =
                new Workshop(folder)
                        .model("sound", "kind FULL", "SELECT 1 AS one")
                        .model("broken", "kind FULL", WHILE_DARK)
                        .model("above", "kind FULL", "SELECT one FROM shop.broken")
                        .model("top", "kind FULL", "SELECT one FROM shop.above")
                        .model("torn", "kind FULL", WHILE_DARK + ", 2 AS two")
                        .model("beside", "kind FULL", "SELECT one FROM shop.sound");
        shop.outside("CREATE TABLE weather AS SELECT TRUE AS dark");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void every_failure_is_kept_what_reads_it_is_skipped_and_going_on_does_only_the_rest() {
        RunOutcome.Stopped stopped = (RunOutcome.Stopped) apply();

        assertThat(stopped.failures()).hasSize(2).allMatch(StopCause.Failed.class::isInstance);
        assertThat(stopped.skipped()).extracting("table").containsExactly("above", "top");
        assertThat(report(stopped.run()).failures()).hasSameElementsAs(stopped.failures());
        assertThat(report(stopped.run()).skipped()).isEqualTo(stopped.skipped());
        assertThat(of(Progress.ModelSkipped.class)).hasSize(2);
        assertThat(computed()).containsExactlyInAnyOrder("sound", "beside");
        assertThat(shop.now("prod")).isEmpty();

        heard.clear();
        shop.outside("UPDATE weather SET dark = FALSE");
        assertThat(resume(stopped.run())).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(computed()).containsExactlyInAnyOrder("broken", "torn", "above", "top");
        assertThat(shop.rows("SELECT one FROM shop.top")).containsExactly("1");
    }

    private RunOutcome resume(RunId run) {
        return shop.operations().applyPlan().resume(run, listening(), shop.waymark().provenance());
    }

    private RunOutcome apply() {
        var plan = shop.waymark().record(shop.waymark().plan("prod", PlanOptions.DEFAULT)).id();
        return shop.operations().applyPlan().apply(plan, listening(), shop.waymark().provenance());
    }

    private Conduct listening() {
        return Conduct.with(CircuitBreaker.NONE).telling(heard::add);
    }

    private RunReport report(RunId run) {
        return shop.ask(new RunOf(run)).orElseThrow();
    }

    private List<String> computed() {
        return of(Progress.BatchEnded.class)
                .map(ended -> ended.batch().snapshot().name().table())
                .toList();
    }

    private <P extends Progress> Stream<P> of(Class<P> kind) {
        return List.copyOf(heard).stream().filter(kind::isInstance).map(kind::cast);
    }
}
