package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.LogPosition;
import dev.waymark.kernel.message.Query.SnapshotsOf;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.snapshot.Snapshot;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that dies loses nothing that it was told is written.
@Tag("slow")
class KilledProcessTest {

    @TempDir Path folder;

    @Test
    void whatever_was_acknowledged_survives_a_kill() throws Exception {
        Process writer = start();
        List<Integer> acknowledged = read(writer, 60);
        writer.destroyForcibly().waitFor();

        try (StateFile state = StateFile.open(folder)) {
            assertThat(state.ask(new LogPosition())).isGreaterThanOrEqualTo(60);
            for (int i : acknowledged) {
                assertThat(state.ask(new SnapshotsOf(Some.ids(snapshot(i))))).hasSize(1);
            }
            assertThat(state.log.verify().findings()).isEmpty();
            state.send(new PushSnapshots(List.of(snapshot(9999)), new RunId("r-2")));
        }
    }

    @Test
    void a_second_process_goes_on_when_the_first_one_is_killed() throws Exception {
        Process writer = start();
        read(writer, 5);
        try (StateFile second = StateFile.open(folder)) {
            long before = second.ask(new LogPosition());
            writer.destroyForcibly().waitFor();

            second.send(new PushSnapshots(List.of(snapshot(9999)), new RunId("r-2")));

            assertThat(second.ask(new LogPosition())).isGreaterThan(before);
            assertThat(second.log.verify().findings()).isEmpty();
        }
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Integer> read(Process writer, int lines) throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        BufferedReader output = writer.inputReader();
        while (acknowledged.size() < lines) {
            acknowledged.add(Integer.valueOf(output.readLine()));
        }
        return acknowledged;
    }

    static Snapshot snapshot(int number) {
        return Some.snapshot("db.m" + number, "1");
    }

    /// Writes without end, and says what has been written.
    static final class Writer {
        public static void main(String[] arguments) {
            try (StateFile state = StateFile.open(Path.of(arguments[0]))) {
                for (int i = 0; ; i++) {
                    state.send(new PushSnapshots(List.of(snapshot(i)), new RunId("r-1")));
                    System.out.println(i);
                }
            }
        }
    }
}
