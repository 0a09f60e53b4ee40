package dev.waymark.conformance.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.conformance.vector.Verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviationsTest {

    private static final Deviations DEVIATIONS =
            Deviations.of(
                    """
                    | id | SQLMesh | Waymark |
                    |---|---|---|
                    | T4 | one thing | another (`cron-ticks/r254`), and `run-x` in `scenarios/run-x` |
                    """);

    @Test
    void a_difference_that_is_meant_is_skipped_and_names_its_row() {
        Verdict verdict = verdict("cron-ticks/r254", Family.INTERVALS, Status.FAILED);

        assertThat(DEVIATIONS.judged(verdict).status()).isEqualTo(Status.SKIPPED);
        assertThat(DEVIATIONS.row(verdict)).isEqualTo("T4");
    }

    @Test
    void a_scenario_is_named_with_its_family() {
        assertThat(DEVIATIONS.judged(verdict("run-x", Family.SCENARIOS, Status.FAILED)).status())
                .isEqualTo(Status.SKIPPED);
    }

    @Test
    void what_is_right_or_not_named_stays_what_it_is() {
        assertThat(
                        DEVIATIONS
                                .judged(verdict("cron-ticks/r254", Family.INTERVALS, Status.PASSED))
                                .status())
                .isEqualTo(Status.PASSED);
        assertThat(
                        DEVIATIONS
                                .judged(verdict("cron-ticks/r1", Family.INTERVALS, Status.FAILED))
                                .status())
                .isEqualTo(Status.FAILED);
    }

    private static Verdict verdict(String id, Family family, Status status) {
        return new Verdict(id, family, List.of(), status, List.of(), Json.object(), Json.object());
    }
}
