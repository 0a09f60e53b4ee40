package dev.waymark.checking.unittest;

import dev.waymark.checking.unittest.definition.Definition;
import dev.waymark.checking.unittest.definition.DefinitionReader;
import dev.waymark.checking.unittest.definition.DefinitionReader.Reading;
import dev.waymark.checking.unittest.definition.ProjectTexts;
import dev.waymark.checking.unittest.trial.Trial;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.project.UnitTest;
import dev.waymark.rendering.Renderer;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs unit tests (semantics 1.15). Real tables are never read or written: each test gets views
/// with its own rows, in a schema of its own, on the test connection.
public final class UnitTests {

    private static final Comparator<UnitTest> IN_ORDER =
            Comparator.comparing(UnitTest::file).thenComparing(UnitTest::line);

    private static final String PYTHON = "The model needs Python, which is not evaluated.";

    private final Sql sql;
    private final Renderer renderer;

    public UnitTests(Sql sql, Renderer renderer) {
        this.sql = sql;
        this.renderer = renderer;
    }

    /// @param chosen of the project's tests
    public TestReport run(
            Project project,
            List<UnitTest> chosen,
            TestWarehouses warehouses,
            ProjectTexts texts,
            Terms terms) {
        DefinitionReader reader = new DefinitionReader(project, sql, texts);
        Map<String, List<Item>> byGateway =
                chosen.stream()
                        .sorted(IN_ORDER)
                        .map(test -> new Item(test, reader.read(test)))
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.gateway(project),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<TestResult> results = new ArrayList<>();
        byGateway.forEach((gateway, items) ->
                results.addAll(new OnGateway(project, gateway, terms).run(items, warehouses)));
        results.sort(Comparator.comparing(TestResult::file).thenComparing(TestResult::line));
        return new TestReport(List.copyOf(results));
    }

    /// A test, read.
    private record Item(UnitTest test, Reading reading) {

        String gateway(Project project) {
            return reading instanceof Reading.Understood(Definition definition)
                            && definition.gateway() != null
                    ? definition.gateway()
                    : project.gateway();
        }

        @Nullable String description() {
            return reading instanceof Reading.Understood(Definition definition)
                    ? definition.description()
                    : null;
        }

        boolean hasSchema() {
            return reading instanceof Reading.Understood(Definition definition)
                    && definition.schema() != null;
        }
    }

    /// The tests of one gateway.
    private final class OnGateway {

        private final Project project;
        private final String gateway;
        private final Terms terms;

        OnGateway(Project project, String gateway, Terms terms) {
            this.project = project;
            this.gateway = gateway;
            this.terms = terms;
        }

        List<TestResult> run(List<Item> items, TestWarehouses warehouses) {
            String obstacle = warehouses.obstacle(project, gateway);
            return obstacle == null
                    ? tried(items, warehouses)
                    : unopened(items, new Outcome.NotRun(obstacle));
        }

        private List<TestResult> tried(List<Item> items, TestWarehouses warehouses) {
            try (Warehouse warehouse = warehouses.open(project, gateway)) {
                Trial trial = new Trial(sql, renderer, project, warehouse, terms);
                IntStream all = IntStream.range(0, items.size());
                boolean shared = items.stream().anyMatch(Item::hasSchema);
                return (shared ? all : all.parallel())
                        .mapToObj(i -> result(trial, warehouse, items.get(i), i))
                        .toList();
            } catch (WarehouseFailure failure) {
                return unopened(items, new Outcome.Errored(String.valueOf(failure.getMessage())));
            }
        }

        private static List<TestResult> unopened(List<Item> items, Outcome otherwise) {
            return items.stream()
                    .map(item ->
                            item.reading() instanceof Reading.Wrong wrong
                                    ? result(item, new Outcome.Invalid(wrong.diagnostics()), null)
                                    : result(item, otherwise, null))
                    .toList();
        }

        private TestResult result(Trial trial, Warehouse warehouse, Item item, int i) {
            return switch (item.reading()) {
                case Reading.Wrong wrong ->
                        result(item, new Outcome.Invalid(wrong.diagnostics()), null);
                case Reading.Understood(Definition definition) ->
                        definition.model().needsPython()
                                ? result(item, new Outcome.NotRun(PYTHON), null)
                                : tried(trial, warehouse, item, definition, i);
            };
        }

        private TestResult tried(
                Trial trial, Warehouse warehouse, Item item, Definition definition, int i) {
            String written = definition.schema();
            String schema = written == null ? schema(i) : written;
            Outcome outcome =
                    inDialect(trial.run(definition, schema), definition, warehouse.dialect());
            return result(item, outcome, terms.keepFixtures() ? schema : null);
        }

        /// A text in another dialect may mean what the test connection understands; when it gives
        /// what is expected, it does. Anything else tells nothing of the model.
        private static Outcome inDialect(Outcome outcome, Definition definition, String dialect) {
            String own = definition.model().dialect();
            return own.equals(dialect) || outcome instanceof Outcome.Passed
                    ? outcome
                    : new Outcome.NotRun(
                            "The model is written for %s. Its text as it stands does not give the expected rows on %s, the test connection's dialect, and Waymark does not translate."
                                    .formatted(own, dialect));
        }

        private String schema(int i) {
            return "waymark_test_" + Long.toString(terms.now().toEpochMilli(), 36) + "_" + i;
        }

        private static TestResult result(Item item, Outcome outcome, @Nullable String fixtures) {
            UnitTest test = item.test();
            return new TestResult(
                    test.name(),
                    test.model(),
                    test.file(),
                    test.line(),
                    item.description(),
                    outcome,
                    fixtures);
        }
    }
}
