package dev.waymark.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The texts are the engine's own, as it said them.
class FailuresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    TRANSIENT | TransactionContext Error: Catalog write-write conflict on create with ""sn""
                    TRANSIENT | TransactionContext Error: Conflict on tuple deletion!
                    TRANSIENT | TransactionContext Error: Conflict on update!
                    TRANSIENT | TransactionContext Error: Failed to commit: PRIMARY KEY or UNIQUE constraint violation: duplicate key "q"
                    TRANSIENT | INTERRUPT Error: Interrupted!
                    STATEMENT | TransactionContext Error: cannot commit - no transaction is active
                    STATEMENT | TransactionContext Error: Attempting to write to database "b" in a transaction that has already modified database "a" - a single transaction can only write to a single attached database.
                    STATEMENT | Binder Error: Referenced column "conflict on lock" not found in FROM clause!
                    STATEMENT | Conversion Error: Could not convert string 'x' to INT32
                    STATEMENT | IO Error: No files found that match the pattern "x.csv"
                    UNREACHABLE | IO Error: Could not set lock on file "/a/k.db": Conflicting lock is held in /usr/bin/java (PID 10900). See also https://duckdb.org
                    UNREACHABLE | Connection was closed
                    UNREACHABLE | Connection Error: Can't open a connection to same database file with a different configuration than existing connections
                    UNREACHABLE | FATAL Error: Failed: database has been invalidated because of a previous fatal error.
                    FULL | IO Error: Could not write file "/a/f.duckdb": No space left on device
                    FULL | IO Error: Could not write file "/a/f.duckdb": File too large
                    FULL | TransactionContext Error: Failed to commit: Could not write file "/a/f.duckdb.wal": No space left on device
                    FULL | Out of Memory Error: failed to offload data block of size 160.0 KiB (832.0 KiB/976.5 KiB used).
                    """)
    void the_message_tells_the_kind(Kind kind, String message) {
        assertThat(Failures.of(new SQLException(message)).kind()).isEqualTo(kind);
    }

    @Test
    void a_lock_is_told_in_words() {
        String said =
                "IO Error: Could not set lock on file \"/a/k.db\": Conflicting lock is held in /usr/bin/java (PID 10900). See also https://duckdb.org";

        assertThat(Failures.of(new SQLException(said)))
                .hasMessage(
                        "The database file /a/k.db is held by /usr/bin/java (PID 10900); only one program can open it at a time. End that one, then try again.");
    }

    @Test
    void a_library_that_finds_no_room_says_where_it_wanted_to_be() {
        var broken = new ExceptionInInitializerError(new IOException("No space left on device"));

        WarehouseFailure failure = Failures.loading(broken);

        assertThat(failure.kind()).isEqualTo(Kind.FULL);
        assertThat(failure)
                .hasMessageContainingAll(
                        System.getProperty("java.io.tmpdir"),
                        "No space left on device",
                        "Make room");
    }

    @Test
    void the_excerpt_of_a_statement_with_a_secret_is_left_out() {
        String said =
                "Binder Error: Unknown parameter\n\nLINE 1: CREATE SECRET s (TYPE s3, KEY_ID 'AKIA')";

        WarehouseFailure failure = Failures.of(new SQLException(said));

        assertThat(failure).hasMessage("Binder Error: Unknown parameter").hasNoCause();
    }
}
