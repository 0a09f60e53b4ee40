package dev.waymark.checking;

import dev.waymark.checking.lint.LintReport;
import dev.waymark.checking.lint.Linter;
import dev.waymark.checking.unittest.Outcome;
import dev.waymark.checking.unittest.Terms;
import dev.waymark.checking.unittest.TestReport;
import dev.waymark.checking.unittest.TestWarehouses;
import dev.waymark.checking.unittest.UnitTests;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;
import dev.waymark.rendering.Renderer;
import dev.waymark.sql.JSqlParserSql;
import dev.waymark.warehouse.duckdb.DuckDbWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small project on disk whose promises are checked, on a database in memory.
public final class CheckedProject {

    public static final Sql SQL = new JSqlParserSql();

    private static final Instant NOW = Instant.parse("2026-01-10T06:30:00Z");
    private static final String CONFIG =
            """
            gateways:
              local:
                connection: {type: duckdb}
            model_defaults: {dialect: duckdb, start: 2024-01-01}
            variables: {rate: 2, greeting: hi}
            """;
    private static final String EXTERNAL =
            """
            - name: raw.events
              columns: {id: INT, moment: TIMESTAMP, day: DATE, amount: "DECIMAL(10,2)", name: TEXT, ok: BOOLEAN, tz: TIMESTAMPTZ, x: DOUBLE}
            - name: raw.loose
            """;

    private final Path folder;

    private CheckedProject(Path folder) {
        this.folder = folder;
    }

    /// With settings, and with `raw.events`, of which the columns are known, and `raw.loose`, of
    /// which they are not.
    public static CheckedProject in(Path folder) {
        return new CheckedProject(folder)
                .with("config.yaml", CONFIG)
                .with("external_models.yaml", EXTERNAL);
    }

    public CheckedProject with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CheckedProject configured(String more) {
        return with("config.yaml", CONFIG + more);
    }

    /// A model `db.m`.
    public CheckedProject model(String query) {
        return with("models/m.sql", "MODEL (name db.m, kind FULL);\n" + query);
    }

    /// A model `db.m` that is computed for ranges of time.
    public CheckedProject incremental(String query) {
        return with("models/m.sql", "MODEL (name db.m, kind INCREMENTAL_UNMANAGED);\n" + query);
    }

    /// The tests of the project, in one file.
    public CheckedProject tests(String yaml) {
        return with("tests/test_m.yaml", yaml);
    }

    public Project project() {
        ProjectReading reading =
                new ProjectReader(SQL, new Renderer(), Map.of()).read(List.of(folder), null);
        if (reading.project() == null) {
            throw new AssertionError(reading.diagnostics().toString());
        }
        return reading.project();
    }

    public TestReport test() {
        return test((_, _) -> DuckDbWarehouse.open(null, Map.of()));
    }

    public TestReport test(TestWarehouses warehouses) {
        return test(warehouses, new Terms(NOW, false));
    }

    /// Leaves the fixtures where they are.
    public TestReport testAndKeep(TestWarehouses warehouses) {
        return test(warehouses, new Terms(NOW, true));
    }

    private TestReport test(TestWarehouses warehouses, Terms terms) {
        Project project = project();
        return new UnitTests(SQL, new Renderer())
                .run(project, project.tests(), warehouses, this::file, terms);
    }

    /// What came of the only test.
    public Outcome outcome() {
        List<Outcome> outcomes = test().results().stream().map(result -> result.outcome()).toList();
        if (outcomes.size() != 1) {
            throw new AssertionError("not one outcome: " + outcomes);
        }
        return outcomes.getFirst();
    }

    public LintReport lint() {
        Project project = project();
        return new Linter(SQL, new Renderer()).lint(project, project.models().keySet());
    }

    private Optional<String> file(String path) {
        try {
            Path file = folder.resolve(path);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
