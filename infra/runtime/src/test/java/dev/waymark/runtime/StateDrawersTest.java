package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.pack.Piece;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDrawersTest {

    @TempDir private Path folder;
    private EventLog log;

    @BeforeEach
    void a_state() {
        Holder holder = new Holder("here", 1, Instant.EPOCH, "ann");
        log =
                EventLog.open(
                        EventLogSettings.h2(folder.resolve("state")),
                        InstantSource.fixed(Instant.EPOCH),
                        holder);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_one_process_kept_another_one_finds_drawer_by_drawer() {
        StateDrawers first = drawers("one");
        assertThat(text(first.load(3))).isNull();
        first.save(3, bytes("three ".repeat(100)));
        first.save(4, bytes(""));
        first.close();
        StateDrawers second = drawers("one");
        second.save(4, bytes("four"));
        second.close();

        StateDrawers third = drawers("one");

        assertThat(text(third.load(3))).isEqualTo("three ".repeat(100));
        assertThat(text(third.load(4))).isEqualTo("four");
        assertThat(text(third.load(5))).isNull();
    }

    @Test
    void another_edition_of_the_program_believes_nothing() {
        StateDrawers first = drawers("one");
        first.save(3, bytes("three"));
        first.close();

        assertThat(text(drawers("two").load(3))).isNull();
    }

    @Test
    void what_is_damaged_counts_as_not_there() {
        StateDrawers first = drawers("one");
        first.save(3, bytes("three"));
        first.close();
        byte[] stored = log.drawers().read("one", 3).orElseThrow();
        stored[stored.length - 6] ^= 1;
        log.drawers().write("one", Map.of(3, stored, 4, bytes("no")));

        assertThat(text(drawers("one").load(3))).isNull();
        assertThat(text(drawers("one").load(4))).isNull();
    }

    @Test
    void nobody_waits_for_a_state_that_cannot_be_had_or_is_yet_to_be_made() {
        StateDrawers lost = new StateDrawers("one");
        lost.unavailable();
        StateDrawers fresh = new StateDrawers("one");
        fresh.willBeMade();
        fresh.save(3, bytes("three"));

        assertThat(text(lost.load(3))).isNull();
        assertThat(text(fresh.load(3))).isNull();
        lost.save(3, bytes("three"));
        lost.close();
        fresh.opened(log);
        fresh.close();
        assertThat(text(drawers("one").load(3))).isEqualTo("three");
    }

    private StateDrawers drawers(String edition) {
        StateDrawers drawers = new StateDrawers(edition);
        drawers.opened(log);
        return drawers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(@Nullable Piece piece) {
        return piece == null ? null : new String(piece.toBytes(), StandardCharsets.UTF_8);
    }
}
