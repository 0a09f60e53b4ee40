package dev.waymark.warehouse.conformance;

import dev.waymark.kernel.snapshot.TableName;
import java.util.stream.Collectors;

/// The little of an engine's SQL that the kit has to know. Type names are written as the engine
/// describes them.
public interface DialectSheet {

    /// What [dev.waymark.warehouse.Warehouse#dialect()] must say.
    String dialect();

    String integer();

    String text();

    String bool();

    /// With ten digits, two of them behind the point.
    String decimal();

    String date();

    /// With microseconds, without a zone.
    String timestamp();

    /// A query with one integer column `n` that counts from `low` to `high`, both included.
    String series(long low, long high);

    /// A query whose one value is the comment of a table or view.
    String comment(TableName of);

    /// A query whose one value is the comment of a column of it.
    String columnComment(TableName of, String column);

    /// A query that lists the names of all schemas.
    default String schemas() {
        return "SELECT schema_name FROM information_schema.schemata";
    }

    default String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    default String quoted(TableName table) {
        return table.parts().stream().map(this::quoted).collect(Collectors.joining("."));
    }
}
