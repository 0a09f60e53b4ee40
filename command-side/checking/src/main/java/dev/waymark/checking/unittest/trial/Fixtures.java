package dev.waymark.checking.unittest.trial;

import dev.waymark.checking.unittest.definition.Definition;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.project.Project;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The views that stand in for the tables of a test. They lie in a schema of their own and go when
/// the test is over; nothing that is there already is ever replaced.
final class Fixtures implements AutoCloseable {

    private final Sql sql;
    private final Warehouse warehouse;
    private final String schema;
    private final boolean keep;
    private final List<TableName> made = new ArrayList<>();
    private final SortedMap<ModelName, String> names = new TreeMap<>();

    /// @param schema of the views
    /// @param keep whether they stay when the test is over
    Fixtures(Sql sql, Warehouse warehouse, String schema, boolean keep) {
        this.sql = sql;
        this.warehouse = warehouse;
        this.schema = schema;
        this.keep = keep;
    }

    /// Makes the views of all inputs.
    void make(Definition definition, Project project) {
        warehouse.createSchemas(List.of(table("t")));
        definition
                .inputs()
                .forEach((model, input) -> {
                    TableName view = table(String.join("__", model.parts()));
                    String query =
                            new FixtureView(sql, warehouse, model, project.columns().get(model))
                                    .query(input);
                    warehouse.execute(List.of("CREATE VIEW " + quoted(view) + " AS " + query));
                    made.add(view);
                    names.put(model, quoted(view));
                });
    }

    /// What takes the place of each table in a query, quoted.
    Map<ModelName, String> names() {
        return names;
    }

    private TableName table(String name) {
        return new TableName(warehouse.defaultCatalog(), schema, name);
    }

    private String quoted(TableName table) {
        return Stream.of(table.catalog(), table.schema(), table.table())
                .filter(part -> !part.isEmpty())
                .map(part -> sql.quote(part, warehouse.dialect()))
                .collect(Collectors.joining("."));
    }

    @Override
    public void close() {
        if (!keep) {
            drop();
        }
    }

    private void drop() {
        warehouse.drop(made);
        try {
            TableName any = table("");
            warehouse.execute(List.of("DROP SCHEMA " + quoted(any)));
        } catch (WarehouseFailure somethingElseIsInIt) {
            made.clear();
        }
    }
}
