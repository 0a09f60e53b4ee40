package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Others while a run is under way, as processes of their own: whoever asks is answered, whoever
/// deploys is refused, and Ctrl-C loses nothing.
@Tag("slow")
class CrowdedTest {

    private static final String[] APPLY = {"plan", "prod", "--auto-apply", "--no-diff"};
    private static final Pattern RUN = Pattern.compile("\\br[0-9a-f]{10}\\b");

    @TempDir private Path folder;

    private Playground shop;
    private Gate gate;

    @BeforeEach
    void a_deployed_shop_and_a_model_that_waits() throws Exception {
        shop = Shop.deployedIn(Files.createDirectory(folder.resolve("shop")));
        gate = Gate.before(shop);
    }

    @Test
    void whoever_asks_is_answered_and_whoever_deploys_is_refused() throws Exception {
        try (Program first = Program.start(shop.folder(), APPLY)) {
            try (OutputStream _ = gate.reach()) {
                assertThat(answer("history", "prod")).contains("1*").doesNotContain("2*");
                assertThat(answer("show", "prod")).contains("totals").doesNotContain("gated");
                String run = run(answer("runs", "--limit", "1"));
                assertThat(answer("run-show", run)).contains("[ok] create", "[..] backfill");
                assertThat(answer("environments")).contains("run " + run);
                assertRefused(run, "apply", latestPlan());
                assertRefused(run, APPLY);
            }
            Playground.Said said = first.end();
            assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        }
        assertThat(answer("history", "prod")).contains("2*");
    }

    @Test
    void ctrl_c_stops_between_batches_and_resume_goes_on_there() throws Exception {
        String run = run(interrupted());
        assertThat(answer("history", "prod")).contains("1*").doesNotContain("2*");

        Playground.Said resumed = said("resume", run);

        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.DONE);
        assertThat(resumed.err()).contains("shop.behind_4").doesNotContain("shop.gated [");
        assertThat(shop.data("prod")).isEqualTo(undisturbed());
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void ctrl_c_twice_ends_at_once_and_applying_again_goes_on() throws Exception {
        try (Program program = Program.start(shop.folder(), APPLY)) {
            try (OutputStream _ = gate.reach()) {
                program.interrupt();
                program.await("Stopping after the running batches");
                program.interrupt();
                assertThat(program.end().code()).isEqualTo(ExitCode.CANCELLED);
            }
        }
        try (Program again = Program.start(shop.folder(), "apply", latestPlan())) {
            gate.reach().close();
            Playground.Said said = again.end();
            assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        }
        assertThat(shop.data("prod")).isEqualTo(undisturbed());
        assertThat(shop.problems()).isEmpty();
    }

    private String latestPlan() throws Exception {
        return answer("plans", "--limit", "1").lines().toList().get(1).split(" ")[0];
    }

    private String interrupted() throws Exception {
        try (Program program = Program.start(shop.folder(), APPLY)) {
            try (OutputStream _ = gate.reach()) {
                program.interrupt();
                program.await("Stopping after the running batches");
            }
            Playground.Said said = program.end();
            assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.CANCELLED);
            assertThat(said.err()).contains("shop.gated [").doesNotContain("shop.behind_4");
            assertThat(said.out()).contains("cancelled by").contains("Go on with `waymark resume");
            return said.out().substring(said.out().indexOf("Run r"));
        }
    }

    private SortedMap<String, List<Object>> undisturbed() throws Exception {
        Playground other = Shop.deployedIn(Files.createDirectory(folder.resolve("other")));
        Gate open = Gate.before(other);
        try (Program program = Program.start(other.folder(), APPLY)) {
            open.reach().close();
            assertThat(program.end().code()).isEqualTo(ExitCode.DONE);
        }
        return other.data("prod");
    }

    /// Says at once who holds the environment, and starts nothing.
    private void assertRefused(String run, String... words) throws Exception {
        Playground.Said refused = said(words);
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err())
                .contains("Run " + run + " of " + System.getProperty("user.name"))
                .contains("deploys to prod since")
                .contains("`waymark run-show " + run + "`");
    }

    private String answer(String... words) throws Exception {
        Playground.Said said = said(words);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        return said.out();
    }

    private Playground.Said said(String... words) throws IOException, InterruptedException {
        try (Program program = Program.start(shop.folder(), words)) {
            return program.end();
        }
    }

    private static String run(String text) {
        Matcher found = RUN.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
