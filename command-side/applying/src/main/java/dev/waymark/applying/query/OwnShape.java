package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.rendering.RuntimeStage;
import dev.waymark.rendering.Window;
import dev.waymark.warehouse.Warehouse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The columns of a table whose query reads the table itself: the engine is asked with a stand-in
/// of the columns that are known so far, until the answer does not change any more.
final class OwnShape {

    private static final int ROUNDS = 3;

    private final ModelText text;
    private final Warehouse warehouse;

    OwnShape(ModelText text, Warehouse warehouse) {
        this.text = text;
        this.warehouse = warehouse;
    }

    /// @throws Unrunnable when the query's text does not tell the names of its columns, or their
    ///   types never settle
    List<Column> columns(Snapshot snapshot, Tables tables, Window window) {
        List<Column> known = names(snapshot, tables, window);
        for (int round = 0; round < ROUNDS; round++) {
            String query = text.queryOnItself(snapshot, tables, window, standIn(known, snapshot));
            List<Column> told = warehouse.describe(query);
            if (told.equals(known)) {
                return told;
            }
            known = told;
        }
        throw unknown(snapshot);
    }

    private List<Column> names(Snapshot snapshot, Tables tables, Window window) {
        String query = text.query(snapshot, tables, RuntimeStage.CREATING, window);
        List<Column> names = text.names(query, snapshot.model());
        if (names == null) {
            throw unknown(snapshot);
        }
        return names.stream().map(column -> new Column(column.name(), null)).toList();
    }

    /// A column without a type is a bare null, which goes with anything.
    private String standIn(List<Column> columns, Snapshot snapshot) {
        String dialect = snapshot.model().dialect();
        return columns.stream()
                .map(column -> value(column) + " AS " + text.quoted(column.name(), dialect))
                .collect(Collectors.joining(", ", "(SELECT ", " WHERE FALSE)"));
    }

    private static String value(Column column) {
        return column.type() == null
                ? "NULL"
                : "CAST(NULL AS %s)".formatted(Objects.requireNonNull(column.type()));
    }

    private static Unrunnable unknown(Snapshot snapshot) {
        return new Unrunnable(
                snapshot.name()
                        + " reads itself, and the types of its columns cannot be told from its"
                        + " query. Declare its columns.");
    }
}
