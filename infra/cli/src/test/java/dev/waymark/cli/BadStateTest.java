package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.runtime.Waymark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with the state, and with what is asked of it.
@Tag("slow")
class BadStateTest {

    @TempDir private Path folder;

    private Playground shop;
    private Path state;

    @BeforeEach
    void a_deployed_shop() throws IOException {
        shop = Shop.deployedIn(folder);
        state = folder.resolve(".waymark/state.mv.db");
    }

    @Test
    void a_damaged_state_file_is_left_as_it_is() throws IOException {
        byte[] damaged = Files.readAllBytes(state);
        Arrays.fill(damaged, 0, damaged.length / 2, (byte) 7);
        Files.write(state, damaged);
        assertDamaged(shop.run("history", "prod"));
        assertDamaged(shop.run("plan", "prod", "--auto-apply"));
        assertThat(state).hasBinaryContent(damaged);
    }

    @Test
    void a_state_file_of_which_little_is_left_is_left_as_it_is() throws IOException {
        byte[] start = Arrays.copyOf(Files.readAllBytes(state), 4096);
        Files.write(state, start, StandardOpenOption.TRUNCATE_EXISTING);
        assertDamaged(shop.run("history", "prod"));
        assertThat(state).hasBinaryContent(start);
    }

    @Test
    void a_state_file_that_is_something_else_is_left_as_it_is() throws IOException {
        Files.writeString(state, "hello");
        assertDamaged(shop.run("history", "prod"));
        assertThat(state).hasContent("hello");
    }

    private static void assertDamaged(Playground.Said said) {
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err())
                .contains(".waymark/state.mv.db is damaged, or is no state of Waymark.")
                .contains("Put a backup in its place");
    }

    @Test
    void a_state_of_a_newer_program_is_not_touched() throws SQLException {
        change("UPDATE waymark_schema SET version = 99");
        Playground.Said said = shop.run("plan", "prod", "--auto-apply");
        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err())
                .contains("The state was written by a newer version of the program.")
                .contains("Update the program.");
    }

    @Test
    void a_plan_of_a_newer_program_is_listed_and_never_applied() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        recordNewer();
        String plan = shop.run("plans").out().lines().toList().get(1).split(" ")[0];
        Playground.Marks before = shop.marks();
        for (String verb : new String[] {"apply", "approve", "plan-show"}) {
            Playground.Said said = shop.run(verb, plan);
            assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(said.err())
                    .contains(plan + " was made by a newer version of the program, in format 2.")
                    .contains("Update the program");
        }
        assertThat(shop.marks()).isEqualTo(before);
    }

    private void recordNewer() {
        try (Waymark waymark = Waymark.open(folder)) {
            String text = waymark.documents().write(waymark.plan("prod", PlanOptions.DEFAULT));
            Plan newer =
                    waymark.documents()
                            .read(
                                    text.replace("\"formatVersion\":1", "\"formatVersion\":2"),
                                    Plan.class);
            waymark.record(newer);
        }
    }

    @Test
    void what_does_not_exist_is_refused_with_a_way_on() throws IOException {
        Playground.Marks before = shop.marks();
        assertRefused("Environment 'nowhere' was not found.", "history", "nowhere");
        assertRefused("Environment 'nowhere' was not found.", "show", "nowhere");
        assertRefused(
                "'nowhere' was not found.", "rollback", "nowhere", "--to", "1", "--reason", "r");
        assertRefused("'nowhere' was not found.", "invalidate", "nowhere");
        assertRefused("'nowhere' was not found.", "freeze", "nowhere");
        assertRefused("'nowhere' was not found.", "thaw", "nowhere");
        assertRefused("prod has no generation 9.", "show", "prod", "--generation", "9");
        assertRefused("prod has no generation 9.", "compare", "prod", "--from", "1", "--to", "9");
        assertRefused("no generation 9.", "rollback", "prod", "--to", "9", "--reason", "r");
        assertRefused("Nothing had been deployed to prod", "show", "prod", "--at", "2020-01-01");
        assertRefused("There is no plan p0.", "plan-show", "p0");
        assertRefused("There is no plan p0.", "apply", "p0");
        assertRefused("There is no plan p0.", "approve", "p0");
        assertRefused("There is no plan p0.", "withdraw", "p0");
        assertRefused("There is no plan p0.", "reject", "p0", "--reason", "r");
        assertRefused("There is neither a run 'r0'", "run-show", "r0");
        assertRefused("There is neither a run 'r0' nor an environment", "resume", "r0");
        assertThat(shop.marks()).isEqualTo(before);
    }

    /// Says what, and which command to go on with.
    private void assertRefused(String what, String... words) {
        Playground.Said said = shop.run(words);
        assertThat(said.err()).startsWith("Refused: ").contains(what).contains("See `waymark ");
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void a_plan_is_applied_once() throws IOException {
        String plan = shop.run("plans").out().lines().toList().get(1).split(" ")[0];
        Playground.Marks before = shop.marks();
        Playground.Said again = shop.run("apply", plan);
        assertThat(again.err()).contains("Plan " + plan + " has been applied already");
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        assertThat(shop.marks()).isEqualTo(before);
    }

    private void change(String sql) throws SQLException {
        EventLogSettings settings = EventLogSettings.h2(folder.resolve(".waymark/state"));
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
