package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every flag of `plan` changes what is planned (semantics 4.1).
@Tag("slow")
class PlanFlagsTest {

    @TempDir private Path folder;

    private Playground shop;

    /// Deployed as of 1 February 2026.
    @BeforeEach
    void a_deployed_shop() throws IOException {
        shop = Shop.in(folder);
        assertThat(shop.run("plan", "--auto-apply", "--execution-time", "2026-02-01").code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void start_and_end_limit_what_dev_computes() throws IOException {
        shop.edit("models/days.sql", "amount\n", "amount + 1 AS amount\n");
        assertThat(plan("dev", "-s", "2026-01-05", "-e", "2026-01-07"))
                .containsPattern("shop.days +2026-01-05 - 2026-01-07 +3");
    }

    @Test
    void execution_time_is_the_clock() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertThat(plan("prod", "--execution-time", "2026-01-20"))
                .containsPattern("shop.totals +2026-01-01 - 2026-01-19 ");
    }

    @Test
    void create_from_is_what_a_new_environment_starts_from() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertDone("plan", "dev", "--auto-apply");
        assertThat(plan("other", "--create-from", "dev", "--include-unmodified"))
                .contains("New environment `other` from `dev`")
                .doesNotContain("~ shop.totals");
    }

    @Test
    void restate_model_computes_again_what_there_is() {
        assertThat(plan("prod", "-r", "shop.days", "-s", "2026-01-05", "-e", "2026-01-06"))
                .containsPattern("shop.days +2026-01-05 - 2026-01-06 +2 +computed again")
                .containsPattern("shop.totals .* computed again");
    }

    @Test
    void a_plan_says_how_each_model_is_computed_and_what_changed_in_its_definition()
            throws IOException {
        shop.edit("models/days.sql", "amount\n", "amount + 1 AS amount\n");
        shop.edit("models/totals.sql", "kind FULL", "owner ana, kind FULL");
        assertThat(plan("dev"))
                .containsPattern("shop.days +2026-01-01 - 2026-01-31 +31")
                .containsPattern("> shop.totals +indirect breaking[^~>]*[+] .*ana")
                .containsPattern("shop.totals +2026-01-01 - 2026-01-31 +full refresh");
    }

    @Test
    void no_gaps_is_promised_by_the_plan() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertThat(plan("prod", "--no-gaps", "-o", "json")).contains("\"noGaps\":true");
        assertThat(plan("prod", "-o", "json")).contains("\"noGaps\":false");
    }

    @Test
    void skip_backfill_computes_nothing_and_leaves_it_missing() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertThat(plan("dev", "--skip-backfill")).contains("0 models to compute, 0 intervals");
        assertThat(plan("dev", "--dry-run")).contains("0 models to compute, 0 intervals");
    }

    @Test
    void empty_backfill_records_and_computes_nothing() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertThat(plan("dev", "--empty-backfill")).contains("recorded, not computed");
    }

    @Test
    void forward_only_keeps_the_table() throws IOException {
        shop.edit("models/days.sql", "amount\n", "amount + 1 AS amount\n");
        assertThat(plan("dev", "--forward-only")).containsPattern("~ shop.days .*forward-only");
    }

    @Test
    void columns_may_be_dropped_where_allowed() throws IOException {
        shop.edit("models/days.sql", "day, item, amount", "day, item");
        shop.edit("models/totals.sql", "SUM(amount)", "COUNT(*)");
        Playground.Said refused = shop.run("plan", "dev", "--forward-only");
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("shop.days").contains("destructive");
        assertThat(plan("dev", "--forward-only", "--allow-destructive-model", "shop.days"))
                .containsPattern("~ shop.days .*forward-only");
    }

    @Test
    void columns_may_be_added_where_allowed() throws IOException {
        String kind = "(time_column day, on_additive_change error)";
        shop.edit("models/days.sql", "(time_column day)", kind);
        assertDone("plan", "--auto-apply", "--execution-time", "2026-02-01");
        shop.edit("models/days.sql", "day, item, amount", "day, item, amount, 1 AS one");
        Playground.Said refused = shop.run("plan", "dev", "--forward-only");
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("shop.days").contains("additive");
        assertThat(plan("dev", "--forward-only", "--allow-additive-model", "shop.days"))
                .containsPattern("~ shop.days .*forward-only");
    }

    @Test
    void effective_from_computes_again_from_there() throws IOException {
        shop.edit("models/days.sql", "amount\n", "amount + 1 AS amount\n");
        assertThat(
                        plan(
                                "dev",
                                "--forward-only",
                                "--effective-from",
                                "2026-01-25",
                                "--execution-time",
                                "2026-02-01",
                                "-o",
                                "json"))
                .contains("\"effectiveFrom\":\"2026-01-25");
    }

    @Test
    void no_auto_categorization_leaves_direct_changes_undecided() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertThat(plan("dev", "--no-auto-categorization"))
                .containsPattern("~ shop.totals +UNDECIDED")
                .contains("Next:       plan again with --choose");
        assertThat(plan("dev", "--no-auto-categorization", "--choose", "shop.totals=non-breaking"))
                .containsPattern("~ shop.totals +non-breaking");
    }

    @Test
    void include_unmodified_gives_dev_every_view() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertDone("plan", "few", "--auto-apply", "--skip-backfill");
        assertDone("plan", "every", "--auto-apply", "--skip-backfill", "--include-unmodified");
        assertThat(shop.run("show", "few").out()).doesNotContain("shop__few.items");
        assertThat(shop.run("show", "every").out()).contains("shop__every.items");
    }

    @Test
    void select_model_plans_only_these_changes() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        shop.write("models/more.sql", "MODEL (name shop.more, kind FULL);\nSELECT 1 AS x\n");
        assertThat(plan("dev", "--select-model", "shop.more"))
                .contains("+ shop.more")
                .doesNotContain("shop.totals");
    }

    @Test
    void backfill_model_computes_only_these() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        shop.write("models/more.sql", "MODEL (name shop.more, kind FULL);\nSELECT 1 AS x\n");
        assertThat(plan("dev", "--backfill-model", "shop.more"))
                .containsPattern("~ shop.totals")
                .contains("1 model to compute");
    }

    @Test
    void min_intervals_widens_a_short_range() throws IOException {
        shop.edit("models/days.sql", "amount\n", "amount + 1 AS amount\n");
        String[] day = {"-s", "2026-01-30", "-e", "2026-01-31", "--execution-time", "2026-02-01"};
        assertThat(plan("dev", day)).containsPattern("shop.days +2026-01-30 - 2026-01-31 +2");
        String[] more = {
            "-s", "2026-01-30", "--execution-time", "2026-02-01", "--min-intervals", "5"
        };
        assertThat(plan("dev", more)).containsPattern("shop.days +2026-01-27 - 2026-01-31 +5");
    }

    @Test
    void run_also_computes_what_has_become_due() {
        assertThat(plan("prod")).contains("No changes to plan");
        assertThat(plan("prod", "--run")).containsPattern("shop.days +2026-02-01 - ");
    }

    @Test
    void ignore_cron_computes_up_to_now() {
        String[] noon = {"--run", "--execution-time", "2026-02-02 12:00:00"};
        assertThat(plan("prod", noon)).containsPattern("shop.days +2026-02-01 - 2026-02-01 +1");
        String[] whatever = {
            "--run", "--ignore-cron", "--execution-time", "2026-02-02 12:00:00", "-o", "json"
        };
        assertThat(plan("prod", whatever)).contains("\"ignoreCron\":true");
    }

    @Test
    void enable_preview_computes_forward_only_changes_in_dev() throws IOException {
        shop.edit(
                "config.yaml",
                "model_defaults:",
                "plan:\n  enable_preview: false\nmodel_defaults:");
        shop.edit("models/days.sql", "(time_column day)", "(time_column day, forward_only true)");
        assertDone("plan", "--auto-apply", "--execution-time", "2026-02-01");
        shop.edit("models/days.sql", "amount\n", "amount + 1 AS amount\n");
        assertThat(plan("dev")).contains("forward-only").doesNotContain("preview");
        assertThat(plan("dev", "--enable-preview")).contains("preview");
    }

    @Test
    void diff_rendered_expands_macros() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "@IF(TRUE, 2, 1) * SUM(amount)");
        assertThat(plan("dev")).contains("+SELECT item, @IF(TRUE, 2, 1) * SUM(amount) AS total");
        assertThat(plan("dev", "--diff-rendered"))
                .containsPattern("\\+SELECT item, 2 *\\* SUM\\(amount\\) AS total")
                .doesNotContain("@IF");
    }

    @Test
    void no_diff_leaves_differences_out() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertThat(plan("dev")).contains("@@ -").contains("+SELECT item, 2 * SUM(amount)");
        assertThat(plan("dev", "--no-diff")).doesNotContain("@@ -");
    }

    @Test
    void explain_shows_the_stages_and_applies_nothing() throws IOException {
        shop.edit("models/totals.sql", "SUM(amount)", "2 * SUM(amount)");
        assertThat(plan("prod", "--explain", "--auto-apply"))
                .containsPattern("push +records 1 snapshot")
                .containsPattern("create +makes 1 table where missing\\s+shop.totals")
                .containsPattern("backfill +computes 1 model\\s+shop.totals +2026-01-01")
                .containsPattern("point +points prod")
                .containsPattern("views +switches views\\s+shop.shop.totals -> shop.sqlmesh__shop")
                .doesNotContain("Done:");
        assertThat(plan("prod")).doesNotContain("Stages");
    }

    @Test
    void verbose_shows_every_range() throws IOException {
        shop.edit("models/days.sql", "amount\n", "amount + 1 AS amount\n");
        for (String day : new String[] {"2026-01-03", "2026-01-05", "2026-01-07", "2026-01-09"}) {
            assertDone("plan", "dev", "--auto-apply", "-s", day, "-e", day);
        }
        String[] all = {"-s", "2026-01-01", "-e", "2026-01-31", "--backfill-model", "shop.days"};
        assertThat(plan("dev", all)).contains("2026-01-06 - 2026-01-06 and 2 more ranges");
        String[] verbose = {all[0], all[1], all[2], all[3], all[4], all[5], "-v"};
        assertThat(plan("dev", verbose)).contains("2026-01-10 - 2026-01-31").contains("Stages");
    }

    @Test
    void a_word_that_is_no_time_is_wrong_usage() {
        Playground.Said said = shop.run("plan", "dev", "--start", "gestern");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err())
                .contains("'--start'")
                .contains("gestern")
                .contains("See `waymark plan --help`.");
    }

    private String plan(String environment, String... flags) {
        String[] words = new String[flags.length + 3];
        words[0] = "plan";
        words[1] = environment;
        words[2] = "--no-prompts";
        System.arraycopy(flags, 0, words, 3, flags.length);
        Playground.Said said = shop.run(words);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        return said.out();
    }

    private void assertDone(String... words) {
        Playground.Said said = shop.run(words);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
    }
}
