package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.StateUnavailable.Reason;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @TempDir Path folder;

    @Test
    void a_damaged_file_is_said_to_be_damaged() throws Exception {
        Files.writeString(folder.resolve("state.mv.db"), "this is no database ".repeat(999));

        assertUnavailable(StateFile.in(folder), Reason.CORRUPT, "state.mv.db");
    }

    @Test
    void a_file_that_somebody_has_open_for_himself_is_said_to_be_locked() throws Exception {
        StateFile.open(folder).close();
        try (FileChannel file =
                        FileChannel.open(folder.resolve("state.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertUnavailable(StateFile.in(folder), Reason.LOCKED, "state.mv.db");
        }
    }

    @Test
    void a_wrong_password_is_said_to_be_wrong_without_saying_it() {
        StateFile.open(folder).close();
        H2State file = (H2State) StateFile.in(folder);
        EventLogSettings wrong = new H2State(file.path(), "s3cret");

        assertUnavailable(wrong, Reason.FORBIDDEN, "state.mv.db");
        assertThatThrownBy(() -> StateFile.open(wrong)).hasMessageNotContaining("s3cret");
    }

    @Test
    void a_server_that_does_not_answer_is_said_to_be_away_without_its_url() {
        EventLogSettings nowhere =
                EventLogSettings.postgres(
                        Map.of(
                                "host",
                                "127.0.0.1",
                                "port",
                                9,
                                "database",
                                "db",
                                "user",
                                "ann",
                                "password",
                                "s3cret"),
                        null);

        assertUnavailable(nowhere, Reason.UNREACHABLE, "PostgreSQL");
        assertThatThrownBy(() -> StateFile.open(nowhere)).hasMessageNotContaining("s3cret");
        assertThat(nowhere.toString()).doesNotContain("s3cret");
    }

    @Test
    void a_folder_that_no_url_can_name_is_refused() {
        assertThatThrownBy(() -> StateFile.in(folder.resolve("a;b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("semicolon");
    }

    private static void assertUnavailable(EventLogSettings settings, Reason reason, String place) {
        assertThatThrownBy(() -> StateFile.open(settings))
                .isInstanceOfSatisfying(
                        StateUnavailable.class,
                        failed -> {
                            assertThat(failed.reason()).isEqualTo(reason);
                            assertThat(failed).hasMessageContaining(place);
                        });
    }
}
