package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.StateUnavailable.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.axonframework.common.jdbc.JdbcException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final EventLogSettings SETTINGS = EventLogSettings.h2(Path.of("shop", "state"));

    @Test
    void a_full_disk_is_found_wherever_it_is_said() {
        SQLException general = new SQLException("General error", "HY000", 50000);
        general.initCause(new IOException("No space left on device"));

        StateUnavailable full = explained(new JdbcException("could not be ended", general));

        assertThat(full.reason()).isEqualTo(Reason.FULL);
        assertThat(full).hasMessageContaining("state.mv.db").hasMessageContaining("Make room");
    }

    @Test
    void a_full_disk_is_found_behind_a_batch_of_statements() {
        SQLException first = new SQLException("General error", "HY000", 50000);
        first.initCause(new IOException("File too large"));
        BatchUpdateException batch = new BatchUpdateException("General error", new int[0]);
        batch.setNextException(first);

        assertThat(explained(new JdbcException("could not append", batch)).reason())
                .isEqualTo(Reason.FULL);
    }

    @Test
    void a_file_that_ends_too_soon_is_no_state() {
        SQLException unread = new SQLException("IO Exception", "90028", 90028);
        unread.initCause(new IllegalStateException("Reading failed", new EOFException()));

        assertThat(explained(new JdbcException("cannot be reached", unread)).reason())
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_database_that_closed_itself_is_to_be_asked_again() {
        SQLException closed = new SQLException("Database is already closed", "90098", 90098);

        StateUnavailable again = explained(new JdbcException("cannot be reached", closed));

        assertThat(again.reason()).isEqualTo(Reason.CLOSED);
        assertThat(again).hasMessageContaining("the same command again");
    }

    @Test
    void what_explains_itself_stays_as_it_is() {
        StateUnavailable newer = new StateUnavailable(Reason.NEWER, "Update the program.");

        assertThat(Diagnosis.explained(newer, SETTINGS)).isSameAs(newer);
    }

    @Test
    void what_nobody_can_mend_stays_as_it_is() {
        IllegalStateException unknown = new IllegalStateException("broken");

        assertThat(Diagnosis.explained(unknown, SETTINGS)).isSameAs(unknown);
    }

    private static StateUnavailable explained(RuntimeException failed) {
        return (StateUnavailable) Diagnosis.explained(failed, SETTINGS);
    }
}
