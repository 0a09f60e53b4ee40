package dev.waymark.checking.unittest.trial;

import dev.waymark.checking.unittest.Mismatch;
import dev.waymark.checking.unittest.Outcome;
import dev.waymark.checking.unittest.Terms;
import dev.waymark.checking.unittest.cell.Cell;
import dev.waymark.checking.unittest.cell.Given;
import dev.waymark.checking.unittest.compare.Comparison;
import dev.waymark.checking.unittest.compare.Difference;
import dev.waymark.checking.unittest.compare.Frame;
import dev.waymark.checking.unittest.compare.UnknownColumns;
import dev.waymark.checking.unittest.definition.Content;
import dev.waymark.checking.unittest.definition.Definition;
import dev.waymark.checking.unittest.definition.Definition.Expected;
import dev.waymark.checking.unittest.definition.Names;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.rendering.Renderer;
import dev.waymark.warehouse.Rows;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Carries tests out on one warehouse.
public final class Trial {

    private final Sql sql;
    private final Renderer renderer;
    private final Project project;
    private final Warehouse warehouse;
    private final Names names;
    private final Terms terms;

    public Trial(Sql sql, Renderer renderer, Project project, Warehouse warehouse, Terms terms) {
        this.sql = sql;
        this.renderer = renderer;
        this.project = project;
        this.warehouse = warehouse;
        this.names = Names.of(project, sql);
        this.terms = terms;
    }

    /// @param schema for the views of this test
    public Outcome run(Definition definition, String schema) {
        try (Fixtures fixtures = new Fixtures(sql, warehouse, schema, terms.keepFixtures())) {
            fixtures.make(definition, project);
            String query =
                    new ModelQuery(sql, renderer, project, terms.now())
                            .text(definition, fixtures.names());
            List<Mismatch> mismatches = mismatches(definition, query);
            return mismatches.isEmpty() ? new Outcome.Passed() : new Outcome.Failed(mismatches);
        } catch (TrialError | WarehouseFailure error) {
            return new Outcome.Errored(String.valueOf(error.getMessage()));
        }
    }

    private List<Mismatch> mismatches(Definition definition, String query) {
        String dialect = definition.model().dialect();
        With with = With.of(query, dialect);
        List<Mismatch> found = new ArrayList<>();
        definition
                .ctes()
                .forEach((name, expected) -> {
                    With.Cte cte = cte(with, name, definition);
                    Frame actual = frame(with.rowsOf(cte));
                    boolean ordered = With.isOrdered(cte.query(), dialect);
                    compare(expected, actual, actual.columns(), ordered)
                            .ifPresent(it -> found.add(new Mismatch(name, it)));
                });
        Expected expected = definition.query();
        if (expected != null) {
            OutputNames output = OutputNames.of(definition.model(), project);
            Frame actual = output.given(frame(query));
            boolean ordered = With.isOrdered(query, dialect);
            compare(expected, actual, output.expected(actual.columns()), ordered)
                    .ifPresent(it -> found.add(new Mismatch(null, it)));
        }
        return found;
    }

    private With.Cte cte(With with, String name, Definition definition) {
        return with.ctes().entrySet().stream()
                .filter(entry -> names.column(entry.getKey()).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new TrialError(
                                "No CTE named %s found in model %s."
                                        .formatted(name, definition.model().name())))
                .getValue();
    }

    /// @param columns that the output is said to have
    private Optional<Difference> compare(
            Expected expected, Frame actual, Collection<String> columns, boolean ordered) {
        Frame wanted = wanted(expected, columns);
        Frame given = actual;
        if (expected.partial() && wanted.columns().stream().anyMatch(actual.columns()::contains)) {
            given = actual.only(wanted.columns());
        }
        Optional<Difference> difference = Comparison.of(wanted, given, ordered);
        if (difference.isPresent()) {
            UnknownColumns.among(given.columns(), wanted.columns()).ifPresent(Trial::refuse);
        }
        return difference;
    }

    private Frame wanted(Expected expected, Collection<String> columns) {
        return switch (expected.content()) {
            case Content.Query query ->
                    expected.partial() ? frame(query.sql()) : frame(query.sql()).with(columns);
            case Content.Rows rows -> {
                SequencedSet<String> written = rows.columns();
                UnknownColumns.among(written, columns).ifPresent(Trial::refuse);
                yield Frame.of(
                        expected.partial()
                                ? columns.stream().filter(written::contains).toList()
                                : columns,
                        rows.rows());
            }
        };
    }

    private static void refuse(String problem) {
        throw new TrialError(problem);
    }

    private Frame frame(String query) {
        Rows rows = warehouse.query(query, Integer.MAX_VALUE);
        List<String> columns =
                rows.columns().stream()
                        .map(Column::name)
                        .map(name -> sql.quote(name, warehouse.dialect()))
                        .map(name -> sql.normalise(name, warehouse.dialect(), "").table())
                        .toList();
        List<List<Cell>> cells =
                rows.values().stream().map(row -> row.stream().map(Given::cell).toList()).toList();
        return new Frame(columns, cells);
    }
}
