package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `test` and `lint`, and what they do to a plan.
@Tag("slow")
class ChecksTest {

    private static final String TEST = "tests/test_revenue_by_day.yaml";
    private static final String ID = TEST + "::test_revenue_by_day";

    @TempDir Path folder;

    private Playground shop;

    @BeforeEach
    void a_shop() throws IOException {
        shop = Playground.orders(folder);
    }

    private void a_test_that_fails() throws IOException {
        shop.edit(TEST, "revenue: 4.00", "revenue: 5.00");
    }

    @Test
    void tests_that_pass_are_counted() {
        Playground.Said said = shop.run("test");

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("1 test: 1 passed." + System.lineSeparator());
    }

    @Test
    void tests_that_pass_are_named_when_somebody_wants_to_know() {
        assertThat(shop.run("test", "--verbose").out()).contains("PASS " + ID + " at line 1");
    }

    @Test
    void a_test_that_fails_shows_what_differs() throws IOException {
        a_test_that_fails();

        Playground.Said said = shop.run("test");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out())
                .containsSubsequence(
                        "FAIL " + ID + " at line 1",
                        "row  column   expected  actual",
                        "1    revenue  5         4",
                        "1 test: 0 passed, 1 did not pass.");
    }

    @Test
    void machines_get_every_result_with_its_place() throws IOException {
        a_test_that_fails();

        Playground.Said said = shop.run("test", "--output", "json");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out())
                .contains(
                        "\"kind\":\"test\"",
                        "\"file\":\"" + TEST + "\"",
                        "\"line\":1",
                        "\"type\":\"Failed\"",
                        "\"expected\":\"5\"");
    }

    @Test
    void tests_are_chosen_by_file_name_model_and_pattern() {
        assertThat(shop.run("test", ID).out()).startsWith("1 test:");
        assertThat(shop.run("test", "models/mart/revenue_by_day.sql").out()).startsWith("1 test:");
        assertThat(shop.run("test", "-k", "revenue").out()).startsWith("1 test:");
        assertThat(shop.run("test", "-k", "nothing").out()).startsWith("There is no such test.");
        Playground.Said unknown = shop.run("test", "tests/nope.yaml");
        assertThat(unknown.code()).isEqualTo(ExitCode.FAILED);
        assertThat(unknown.err()).contains("'tests/nope.yaml' is not a known model or test file.");
    }

    @Test
    void a_test_that_fails_keeps_a_plan_from_being_made() throws IOException {
        a_test_that_fails();

        Playground.Said refused = shop.run("plan", "prod", "--no-prompts");

        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err())
                .contains(
                        TEST + ":1:1: error: Unit test 'test_revenue_by_day' failed.",
                        "revenue in row 1 is 4, not 5.",
                        "waymark test " + ID);
        assertThat(shop.run("plan", "prod", "--no-prompts", "--skip-tests").code()).isZero();
    }

    @Test
    void a_project_without_a_linter_breaks_no_rule() {
        Playground.Said said = shop.run("lint");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("every rule is kept");
    }

    @Test
    void a_broken_rule_is_told_with_its_place() throws IOException {
        Path config = folder.resolve("config.yaml");
        Files.writeString(
                config,
                Files.readString(config)
                        + "\nlinter: {enabled: true, rules: [noselectstar], warn_rules: [nomissingaudits]}\n");
        Files.writeString(
                folder.resolve("models/mart/all_sales.sql"),
                "MODEL (name mart.all_sales, kind VIEW);\nSELECT * FROM core.sales");

        Playground.Said said = shop.run("lint", "--model", "mart.all_sales");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out())
                .contains(
                        "models/mart/all_sales.sql:1: error: Query should not contain SELECT *",
                        "models/mart/all_sales.sql:1: warning: Model `audits` must be configured",
                        "1 model was looked at.");
        assertThat(shop.run("lint", "--model", "mart.nope").err())
                .contains("There is no model 'mart.nope'.");
        assertThat(shop.run("plan", "prod", "--no-prompts").code()).isEqualTo(ExitCode.FAILED);
        assertThat(shop.run("plan", "prod", "--no-prompts", "--skip-linter").code()).isZero();
    }
}
