package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job through the terminal door: plan, apply, change, apply again, look back, roll back.
class RoadTest {

    @TempDir private Path folder;

    private Playground shop;

    @BeforeEach
    void a_shop() throws IOException {
        shop = Playground.orders(folder);
    }

    @Test
    void a_plan_names_its_basis_its_digest_and_its_backfill() {
        Playground.Said plan = shop.run("plan", "prod", "--no-prompts");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("Basis:      prod at generation 0, log position")
                .contains("Digest:")
                .contains("core.sales")
                .contains("Rollback:", "Promotion:  Views move in one transaction: readers see");
        assertThat(shop.run("plans").out()).contains(Playground.planId(plan)).contains("proposed");
    }

    @Test
    void applied_changed_applied_again_and_rolled_back() throws IOException {
        assertDone(shop.run("plan", "prod", "--auto-apply"));
        var first = shop.data("prod");
        assertThat(shop.run("plan", "prod").out()).startsWith("No changes to plan");

        shop.edit(
                "models/core/sales.sql",
                "l.quantity * p.net_price AS amount",
                "2 * l.quantity * p.net_price AS amount");
        Playground.Said second = shop.run("plan", "prod", "--auto-apply");
        assertDone(second);
        assertThat(second.out())
                .contains("~ core.sales")
                .contains("breaking")
                .contains("indirect breaking");
        assertThat(shop.data("prod")).isNotEqualTo(first);

        Playground.Said back =
                shop.run("rollback", "prod", "--to", "1", "--reason", "doubled", "--yes");
        assertDone(back);
        assertThat(shop.data("prod")).isEqualTo(first);
        assertThat(shop.run("history", "prod").out())
                .contains("3*")
                .contains("rollback to 1")
                .contains("doubled");
        assertThat(shop.run("compare", "prod", "--from", "1", "--to", "3").out())
                .contains("hold the same");
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void a_dev_environment_reuses_what_prod_has() throws IOException {
        assertDone(shop.run("plan", "prod", "--auto-apply"));
        shop.edit("models/mart/best_days.sql", "  revenue\n", "  revenue,\n  orders\n");
        Playground.Said dev = shop.run("plan", "dev", "--auto-apply");
        assertDone(dev);
        assertThat(dev.out()).contains("~ mart.best_days").contains("non-breaking");
        assertThat(shop.data("dev")).containsOnlyKeys("orders.mart__dev.best_days");
        Playground.Said prod = shop.run("plan", "prod", "--auto-apply");
        assertDone(prod);
        assertThat(prod.out()).contains("0 models to compute, 0 intervals");
    }

    @Test
    void a_stale_plan_is_refused_and_says_who_moved_the_environment() throws IOException {
        assertDone(shop.run("plan", "prod", "--auto-apply"));
        shop.edit("models/mart/best_days.sql", "revenue > 100", "revenue > 200");
        String old = Playground.planId(shop.run("plan", "prod", "--no-prompts", "--user", "ana"));
        shop.edit("models/mart/best_days.sql", "revenue > 200", "revenue > 300");
        assertDone(shop.run("plan", "prod", "--auto-apply", "--user", "bo"));
        Playground.Said refused = shop.run("apply", old);
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err())
                .contains("generation 2, not 1 as planned")
                .contains("bo")
                .contains("waymark plan prod");
    }

    @Test
    void prod_with_an_approval_rule_needs_somebody_else() throws IOException {
        Files.writeString(
                folder.resolve("waymark.yaml"),
                "approvals:\n  prod:\n    required: 1\n    self_approval: false\n");
        String plan = Playground.planId(shop.run("plan", "prod", "--no-prompts", "--user", "ana"));
        assertThat(shop.run("apply", plan, "--user", "ana").code())
                .isEqualTo(ExitCode.APPROVAL_NEEDED);
        assertThat(shop.run("approve", plan, "--user", "ana").code()).isEqualTo(ExitCode.REFUSED);
        assertDone(shop.run("approve", plan, "--user", "bo"));
        assertDone(shop.run("apply", plan, "--user", "ana"));
    }

    @Test
    void a_failing_audit_stops_the_run_and_keeps_the_environment_where_it_was() throws IOException {
        assertDone(shop.run("plan", "prod", "--auto-apply"));
        shop.edit(
                "models/core/sales.sql",
                "l.quantity * p.net_price AS amount",
                "-1 * l.quantity AS amount");
        Playground.Said failed = shop.run("plan", "prod", "--auto-apply");
        assertThat(failed.code()).isEqualTo(ExitCode.PARTIAL);
        assertThat(failed.out())
                .contains("audit positive_amount found")
                .contains("waymark plan prod");
        assertThat(shop.run("history", "prod").out()).contains("1*").doesNotContain("2*");
    }

    @Test
    void unknown_things_are_refused_with_a_way_on() {
        assertDone(shop.run("plan", "prod", "--auto-apply"));
        assertThat(shop.run("show", "nowhere").err()).contains("'nowhere' was not found");
        assertThat(shop.run("show", "prod", "--generation", "9").err()).contains("no generation 9");
        assertThat(shop.run("plan-show", "p0").err()).contains("no plan p0");
        assertThat(shop.run("run-show", "r0").err()).contains("neither a run 'r0'");
        assertThat(shop.run("plan", "--no-such-flag").code()).isEqualTo(ExitCode.USAGE);
    }

    private static void assertDone(Playground.Said said) {
        assertThat(said.code()).as(said.out() + said.err()).isZero();
    }
}
