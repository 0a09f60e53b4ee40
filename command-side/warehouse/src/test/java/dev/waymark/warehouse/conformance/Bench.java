package dev.waymark.warehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Dress;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Warehouse;
import dev.waymark.warehouse.WarehouseFailure;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What every promise is tested with: an engine with an empty database, and short words for what
/// the tests say often.
public interface Bench {

    String SCHEMA = "shop";

    Warehouse warehouse();

    DialectSheet sheet();

    default TableName table(String name) {
        return new TableName("", SCHEMA, name);
    }

    default TableName table(String schema, String name) {
        return new TableName("", schema, name);
    }

    default String q(TableName table) {
        return sheet().quoted(table);
    }

    /// Fills a table in a run of its own.
    default BatchReceipt replace(TableName table, String query) {
        return load(table, new Load.Rows.Replace(query, null));
    }

    /// Loads in a run of its own.
    default BatchReceipt load(TableName table, Load.Rows rows) {
        return load(table, rows, Dress.PLAIN);
    }

    /// Loads in a run of its own what is to be so dressed.
    default BatchReceipt load(TableName table, Load.Rows rows, Dress dress) {
        warehouse().createSchemas(List.of(table));
        RunId run = new RunId(UUID.randomUUID().toString());
        return warehouse().load(Loads.dressed(Loads.of(run, Loads.day(0), table, rows), dress));
    }

    /// The rows of a query as text, values between bars.
    default List<String> lines(String query) {
        return warehouse().query(query, 10_000).values().stream().map(Bench::line).toList();
    }

    /// The rows of a table as text, values between bars, sorted.
    default List<String> lines(TableName table) {
        return lines("SELECT * FROM " + q(table)).stream().sorted().toList();
    }

    /// The one value of a query as text.
    default String value(String query) {
        return lines(query).getFirst();
    }

    default List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    default List<String> types(List<Column> columns) {
        return columns.stream().map(Column::type).toList();
    }

    default void assertFails(WarehouseFailure.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WarehouseFailure.class, f -> assertThat(f.kind()).isEqualTo(kind));
    }

    private static String line(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
}
