package dev.waymark.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.waymark.applying.RunOutcome;
import dev.waymark.checking.unittest.Outcome;
import dev.waymark.checking.unittest.TestResult;
import dev.waymark.checking.unittest.TestSelection;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.operations.Proposal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a project promises of itself is checked before anybody plans.
class PromisesTest {

    private static final String GATEWAY =
            """
            gateways:
              main:
                connection: {type: duckdb, database: warehouse.duckdb}
            """;
    private static final String DEFAULTS = "model_defaults: {dialect: duckdb, start: 2026-01-01}\n";
    private static final String TEST =
            """
            totals:
              model: shop.b
              inputs: {shop.a: [{id: 1}, {id: 2}]}
              outputs: {query: [{n: 2}]}
            """;

    @TempDir private Path folder;

    private Workshop shop;

    @BeforeEach
    void a_project_with_a_test() {
        shop = new Workshop(folder);
        shop.write("config.yaml", GATEWAY + DEFAULTS);
        shop.model("a", "kind FULL", "SELECT 1 AS id");
        shop.model("b", "kind FULL", "SELECT COUNT(*) AS n FROM shop.a");
        shop.write("tests/test_b.yaml", TEST);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Proposal proposed(PlanOptions options) {
        return shop.operations()
                .proposePlan()
                .propose(EnvironmentName.PROD, options, shop.waymark().provenance());
    }

    private List<String> refused() {
        return proposed(PlanOptions.DEFAULT) instanceof Proposal.Unreadable(List<Diagnostic> all)
                ? all.stream().map(it -> it.at() + " " + it.code()).toList()
                : List.of();
    }

    @Test
    void tests_that_pass_let_a_plan_go_on() {
        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
        assertThat(shop.waymark().test(TestSelection.ALL).isGood()).isTrue();
    }

    @Test
    void only_tests_of_what_a_plan_changes_run_when_so_asked() {
        assertThat(shop.plan("prod")).isInstanceOf(RunOutcome.Succeeded.class);
        shop.write("tests/test_b.yaml", TEST.replace("n: 2", "n: 3"));
        shop.model("c", "kind FULL", "SELECT 3 AS id");
        PlanOptions changed = PlanOptions.builder().testChangedOnly(true).build();
        assertThat(proposed(PlanOptions.DEFAULT)).isInstanceOf(Proposal.Unreadable.class);
        assertThat(proposed(changed)).isInstanceOf(Proposal.Proposed.class);
        shop.model("a", "kind FULL", "SELECT 2 AS id");
        assertThat(proposed(changed)).isInstanceOf(Proposal.Unreadable.class);
    }

    @Test
    void no_tests_and_only_some_tests_cannot_both_be_asked_for() {
        assertThat(proposed(PlanOptions.builder().skipTests(true).testChangedOnly(true).build()))
                .isEqualTo(
                        new Proposal.Unplannable(
                                "plan", "Cannot combine --skip-tests with --test-changed-only."));
    }

    @Test
    void whatever_is_broken_refuses_the_plan_all_at_once() {
        shop.write(
                "config.yaml",
                GATEWAY + DEFAULTS + "linter: {enabled: true, rules: [noselectstar]}\n");
        shop.model("b", "kind FULL", "SELECT * FROM shop.a");

        assertThat(refused())
                .containsExactly(
                        "models/b.sql:1 lint-noselectstar",
                        "tests/test_b.yaml:1:1 test-not-runnable");
        assertThatThrownBy(() -> shop.plan("prod"))
                .isInstanceOfSatisfying(
                        PlanRefused.class, it -> assertThat(it.diagnostics()).hasSize(2));
    }

    @Test
    void a_person_can_plan_without_them() {
        shop.write(
                "config.yaml",
                GATEWAY + DEFAULTS + "linter: {enabled: true, rules: [noselectstar]}\n");
        shop.model("b", "kind FULL", "SELECT * FROM shop.a");

        assertThat(proposed(PlanOptions.builder().skipTests(true).skipLinter(true).build()))
                .isInstanceOf(Proposal.Proposed.class);
    }

    @Test
    void what_the_linter_only_warns_of_is_kept_in_the_plan() {
        shop.write(
                "config.yaml",
                GATEWAY + DEFAULTS + "linter: {enabled: true, warn_rules: [nomissingaudits]}\n");

        assertThat(proposed(PlanOptions.DEFAULT))
                .asInstanceOf(type(Proposal.Proposed.class))
                .satisfies(it ->
                        assertThat(it.review().document().warnings())
                                .extracting(warning -> warning.at() + " " + warning.code())
                                .contains(
                                        "models/a.sql:1 lint-nomissingaudits",
                                        "models/b.sql:1 lint-nomissingaudits"));
    }

    @Test
    void tests_run_on_the_test_connection() {
        shop.write(
                "config.yaml",
                GATEWAY
                        + "    test_connection: {type: duckdb, database: tests.duckdb}\n"
                        + DEFAULTS);

        assertThat(shop.waymark().test(TestSelection.ALL).isGood()).isTrue();

        assertThat(folder.resolve("tests.duckdb")).exists();
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void tests_run_in_memory_also_where_the_project_is_in_memory() {
        shop.write("config.yaml", "gateways: {main: {connection: {type: duckdb}}}\n" + DEFAULTS);

        assertThat(shop.waymark().test(TestSelection.ALL).results())
                .extracting(TestResult::outcome)
                .containsExactly(new Outcome.Passed());
    }

    @Test
    void a_test_on_a_gateway_that_is_not_there_cannot_be_run() {
        shop.write("tests/test_b.yaml", TEST + "  gateway: nowhere\n");

        assertThat(refused()).containsExactly("tests/test_b.yaml:1:1 test-not-runnable");
    }

    @Test
    void tests_that_nobody_can_run_stop_nothing_and_are_told() {
        shop.write(
                "config.yaml",
                GATEWAY
                        + "    test_connection: {type: postgres, host: h, user: u, password: nothing, port: 1, database: d}\n"
                        + DEFAULTS);

        assertThat(proposed(PlanOptions.DEFAULT))
                .asInstanceOf(type(Proposal.Proposed.class))
                .satisfies(it ->
                        assertThat(it.notes())
                                .extracting(Diagnostic::summary)
                                .anySatisfy(note ->
                                        assertThat(note)
                                                .startsWith("A unit test was not run:")
                                                .contains("postgres")
                                                .doesNotContain("nothing")));
    }

    @Test
    void a_model_that_is_not_there_cannot_be_looked_at() {
        assertThatThrownBy(() -> shop.waymark().lint(List.of("shop.a", "shop.zz")))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("There is no model 'shop.zz'.");
        assertThat(shop.waymark().lint(List.of("shop.a")).models()).isEqualTo(1);
    }
}
