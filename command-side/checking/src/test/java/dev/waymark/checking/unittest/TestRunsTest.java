package dev.waymark.checking.unittest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waymark.checking.CheckedProject;
import dev.waymark.checking.unittest.Outcome.NotRun;
import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.Project;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.duckdb.DuckDbWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many tests on one connection.
class TestRunsTest {

    private static final String TESTS =
            """
            good:
              model: db.m
              description: what is right
              inputs: {raw.events: [{id: 1}]}
              outputs: {query: [{id: 1}]}
            bad:
              model: db.m
              inputs: {raw.events: [{id: 1}]}
              outputs: {query: [{id: 2}]}
            wrong:
              model: db.m
              outputs: {query: [{id: 2}]}
            """;

    @TempDir Path folder;

    private CheckedProject project;

    @BeforeEach
    void given_a_model_with_three_tests() {
        project = CheckedProject.in(folder).model("SELECT id FROM raw.events").tests(TESTS);
    }

    @Test
    void results_come_in_the_order_of_the_file_with_where_each_test_stands() {
        TestReport report = project.test();

        assertThat(report.results())
                .extracting(TestResult::id, TestResult::line, TestResult::description)
                .containsExactly(
                        tuple("tests/test_m.yaml::good", 1, "what is right"),
                        tuple("tests/test_m.yaml::bad", 6, null),
                        tuple("tests/test_m.yaml::wrong", 10, null));
    }

    @Test
    void whatever_did_not_pass_is_bad() {
        TestReport report = project.test();

        assertThat(report.isGood()).isFalse();
        assertThat(report.run()).isEqualTo(3);
        assertThat(report.bad()).extracting(TestResult::name).containsExactly("bad", "wrong");
    }

    @Test
    void a_wrong_definition_is_told_with_file_and_line() {
        assertThat(project.test().bad().getLast().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        it ->
                                assertThat(it.diagnostics())
                                        .extracting(Diagnostic::at)
                                        .containsExactly(new Location("tests/test_m.yaml", 11, 3)));
    }

    @Test
    void all_tests_of_a_gateway_share_one_connection() {
        List<String> opened = new ArrayList<>();

        project.test((_, gateway) -> {
            opened.add(gateway);
            return DuckDbWarehouse.open(null, Map.of());
        });

        assertThat(opened).containsExactly("local");
    }

    @Test
    void nothing_is_left_behind_and_nothing_that_is_there_is_touched() {
        Path file = folder.resolve("tests.duckdb");
        try (Warehouse warehouse = DuckDbWarehouse.open(file, Map.of())) {
            warehouse.execute(
                    List.of(
                            "CREATE SCHEMA mine",
                            "CREATE VIEW mine.memory__raw__events AS SELECT 7 AS id"));
        }

        project.tests(
                TESTS.replace(
                        "  model: db.m\n  inputs", "  model: db.m\n  schema: mine\n  inputs"));
        project.test((_, _) -> DuckDbWarehouse.open(file, Map.of()));

        try (Warehouse warehouse = DuckDbWarehouse.open(file, Map.of())) {
            assertThat(
                            warehouse
                                    .query(
                                            "SELECT table_schema, table_name FROM information_schema.tables"
                                                    + " WHERE table_schema <> '_waymark'",
                                            10)
                                    .values())
                    .containsExactly(List.of("mine", "memory__raw__events"));
            assertThat(
                            warehouse
                                    .query(
                                            "SELECT schema_name FROM information_schema.schemata"
                                                    + " WHERE schema_name LIKE 'waymark_test%'",
                                            10)
                                    .values())
                    .isEmpty();
        }
    }

    @Test
    void fixtures_stay_for_whoever_wants_to_look_at_them() {
        Path file = folder.resolve("tests.duckdb");

        TestReport report = project.testAndKeep((_, _) -> DuckDbWarehouse.open(file, Map.of()));

        try (Warehouse warehouse = DuckDbWarehouse.open(file, Map.of())) {
            String schema = report.results().getFirst().fixtures();
            assertThat(
                            warehouse
                                    .query("SELECT id FROM " + schema + ".memory__raw__events", 10)
                                    .values())
                    .containsExactly(List.of(1));
        }
        assertThat(report.results().getLast().fixtures()).isNull();
    }

    @Test
    void what_did_not_pass_becomes_errors_with_their_places() {
        assertThat(project.test().diagnostics())
                .extracting(Diagnostic::code, Diagnostic::summary, it -> it.at().toString())
                .containsExactly(
                        tuple(
                                "test-failed",
                                "Unit test 'bad' failed. id in row 1 is 1, not 2.",
                                "tests/test_m.yaml:6:1"),
                        tuple(
                                "test-invalid",
                                "Test 'wrong': Incomplete test, missing input model 'memory.raw.events'.",
                                "tests/test_m.yaml:11:3"));
    }

    @Test
    void where_nobody_can_run_them_wrong_tests_are_still_told() {
        TestReport report = project.test(new NoAdapter());

        assertThat(report.results())
                .extracting(TestResult::outcome)
                .satisfiesExactly(
                        it -> assertThat(it).isEqualTo(new NotRun("no adapter")),
                        it -> assertThat(it).isEqualTo(new NotRun("no adapter")),
                        it -> assertThat(it).isInstanceOf(Outcome.Invalid.class));
        assertThat(report.run()).isEqualTo(1);
        assertThat(report.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::severity)
                .containsExactly(
                        tuple("test-invalid", Diagnostic.Severity.ERROR),
                        tuple("tests-not-run", Diagnostic.Severity.WARNING));
    }

    @Test
    void a_connection_that_does_not_open_lets_no_test_pass() {
        TestReport report =
                project.test((_, _) -> {
                    throw new WarehouseFailure(
                            WarehouseFailure.Kind.UNREACHABLE,
                            "somebody else has the file",
                            new IllegalStateException());
                });

        assertThat(report.bad()).hasSize(3);
        assertThat(report.results().getFirst().outcome())
                .isEqualTo(new Outcome.Errored("somebody else has the file"));
    }

    @Test
    void a_project_without_tests_asks_for_no_connection() {
        TestReport report =
                project.tests("{}")
                        .test((_, _) -> {
                            throw new AssertionError("opened");
                        });

        assertThat(report.results()).isEmpty();
        assertThat(report.isGood()).isTrue();
    }

    /// An engine that Waymark does not speak with.
    private static final class NoAdapter implements TestWarehouses {

        @Override
        public Warehouse open(Project project, String gateway) {
            throw new AssertionError("opened");
        }

        @Override
        public String obstacle(Project project, String gateway) {
            return "no adapter";
        }
    }
}
