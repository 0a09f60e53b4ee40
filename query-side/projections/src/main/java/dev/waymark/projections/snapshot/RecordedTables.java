package dev.waymark.projections.snapshot;

import dev.waymark.kernel.message.Query.RecordedTable;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Version;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// The tables that are there as far as the log knows.
public record RecordedTables(Tables tables) {

    public List<RecordedTable> all() {
        return tables.read(
                "SELECT * FROM {physical} ORDER BY model, version, dev_version",
                RecordedTables::table);
    }

    private static RecordedTable table(Row row) throws SQLException {
        String dev = row.text("dev_version");
        return new RecordedTable(
                new Version(ModelName.shared(row.text("model")), row.text("version")),
                dev.isEmpty() ? null : dev,
                Objects.requireNonNull(row.tableOrNull("table")),
                row.textOrNull("gateway"));
    }
}
