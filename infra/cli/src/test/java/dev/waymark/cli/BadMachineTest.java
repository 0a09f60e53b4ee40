package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a machine may deny: a file that another program holds, a disk without room. Nothing is lost
/// or half done, and the same command works afterwards.
@Tag("slow")
class BadMachineTest {

    /// Enough for the state and for tables of a few rows.
    private static final long SOME_ROOM = 20_000;

    @TempDir private Path folder;

    private Playground shop;

    @BeforeEach
    void a_deployed_shop() throws IOException {
        shop = Shop.deployedIn(folder);
    }

    @Test
    void a_warehouse_that_another_program_holds() throws Exception {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        Playground.Marks before = shop.marks();
        String file = folder.resolve("shop.db").toString();
        try (Program occupant = Program.start(Program.java(Occupant.class, List.of(file)))) {
            occupant.await("open");
            Playground.Said said = end(Program.start(folder, "plan", "prod", "--auto-apply"));
            assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(said.err())
                    .contains("[no] The database file " + file + " is held by ")
                    .contains("only one program can open it at a time. End that one")
                    .contains("Refused: nothing was started.");
            assertThat(shop.run("history", "prod").out()).contains("1*");
        }
        assertThat(shop.marks().warehouse()).isEqualTo(before.warehouse());
        assertThat(shop.run("plan", "prod", "--auto-apply").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_disk_without_room_for_the_state() throws Exception {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        Playground.Marks before = shop.marks();
        Playground.Said said = end(Program.startWithin(50, folder, "plan", "prod", "--auto-apply"));
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err())
                .contains("no room left to write " + folder.resolve(".waymark/state.mv.db"))
                .contains(
                        "What was recorded is safe. Make room, then give the same command again.");
        // The plan itself may have found room or not: what counts is that nothing came of it.
        assertThat(shop.marks().warehouse()).isEqualTo(before.warehouse());
        assertThat(shop.run("history", "prod").out()).contains("1*");
        assertThat(shop.problems()).isEmpty();
        assertThat(shop.run("plan", "prod", "--auto-apply").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_disk_without_room_for_the_warehouse() throws Exception {
        var before = shop.data("prod");
        shop.write(
                "models/large.sql",
                """
                MODEL (name shop.large, kind FULL);
                SELECT HASH(range) AS a, HASH(range + 1) AS b, HASH(range + 2) AS c
                FROM RANGE(2_000_000)
                """);
        Playground.Said said =
                end(Program.startWithin(SOME_ROOM, folder, "plan", "prod", "--auto-apply"));
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.PARTIAL);
        assertThat(said.err()).contains("[failed] shop.large").contains("File too large");
        assertThat(said.out()).contains("`waymark retry ");
        assertThat(shop.data("prod")).isEqualTo(before);
        assertThat(shop.problems()).isEmpty();
        assertThat(shop.run("history", "prod").out()).contains("1*").doesNotContain("2*");

        shop.edit("models/large.sql", "2_000_000", "2");
        assertThat(shop.run("plan", "prod", "--auto-apply").code()).isEqualTo(ExitCode.DONE);
    }

    private static Playground.Said end(Program program) throws IOException, InterruptedException {
        try (program) {
            return program.end();
        }
    }
}
