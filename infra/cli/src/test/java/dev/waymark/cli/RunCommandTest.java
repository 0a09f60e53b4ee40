package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run`, `audit` and `invalidate --sync`.
@Tag("slow")
class RunCommandTest {

    @TempDir Path folder;

    private Playground shop;

    @BeforeEach
    void a_shop() throws IOException {
        shop = Playground.orders(folder);
    }

    @Test
    void a_run_with_nothing_due_is_no_failure_and_says_when_something_will_be() {
        deploy();

        Playground.Said said = shop.run("run");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Nothing is due in prod before ");
    }

    @Test
    void an_unknown_environment_is_told() {
        Playground.Said said = shop.run("run", "ghost");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains("Environment 'ghost' was not found");
    }

    @Test
    void audits_tell_what_they_found() {
        deploy();

        Playground.Said said = shop.run("audit");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("PASS ");
    }

    @Test
    void an_unknown_model_is_told_with_those_that_there_are() {
        Playground.Said said = shop.run("audit", "--model", "mart.none");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains("There is no model mart.none", "mart.revenue_by_day");
    }

    @Test
    void an_environment_is_removed_at_once() {
        shop.run("plan", "dev", "--auto-apply");

        assertThat(shop.run("invalidate", "dev", "--sync").out())
                .contains("Environment 'dev' has been removed.");
        assertThat(shop.run("environments").out()).doesNotContain("dev");
    }

    private void deploy() {
        assertThat(shop.run("plan", "prod", "--auto-apply").code()).isZero();
    }
}
