package dev.waymark.planning.interval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every recorded answer of SQLMesh to what may be promoted as it is.
class DeployabilityConformanceTest {

    @Test
    void every_recorded_answer_is_ours_too() {
        assertThat(Vectors.wrongAnswers("deployability", DeployabilityAnswers::of)).isEmpty();
    }
}
