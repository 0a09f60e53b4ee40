package dev.waymark.aggregates.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.environment.Holder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    private final Processes processes = Processes.onHost("here");
    private final ProcessHandle self = ProcessHandle.current();

    private Holder holder(String host, long process, Instant started) {
        return new Holder(host, process, started, "ann");
    }

    @Test
    void a_running_process_is_not_gone() {
        Instant started = self.info().startInstant().orElseThrow();

        assertThat(processes.isGone(holder("here", self.pid(), started))).isFalse();
    }

    @Test
    void an_ended_process_is_gone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        process.waitFor();

        assertThat(processes.isGone(holder("here", process.pid(), started))).isTrue();
    }

    @Test
    void a_later_process_with_the_same_number_is_another_one() {
        Instant longAgo = self.info().startInstant().orElseThrow().minusSeconds(3_600);

        assertThat(processes.isGone(holder("here", self.pid(), longAgo))).isTrue();
    }

    @Test
    void nothing_is_known_of_other_machines() {
        assertThat(processes.isGone(holder("there", Long.MAX_VALUE, Instant.EPOCH))).isFalse();
    }
}
