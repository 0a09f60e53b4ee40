package dev.waymark.project.kind;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.Evolution;
import dev.waymark.kernel.model.Kind.ScdColumns;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the two kinds that keep history in rows: SCD type 2 by time and by column.
final class HistoryKindReader {

    private final Block block;
    private final KindSurroundings around;
    private final Evolution evolution;

    HistoryKindReader(Block block, KindSurroundings around, Evolution evolution) {
        this.block = block;
        this.around = around;
        this.evolution = evolution;
    }

    @Nullable Kind read(String name) {
        List<String> key = around.uniqueKey(block, name);
        if (key.isEmpty()) {
            return null;
        }
        return name.equals("SCD_TYPE_2_BY_TIME") ? byTime(columns(key)) : byColumn(columns(key));
    }

    private Kind byTime(ScdColumns columns) {
        return new Kind.ScdType2ByTime(
                columns,
                column("updated_at_name", "updated_at"),
                block.truth("updated_at_as_valid_from", false),
                evolution);
    }

    private @Nullable Kind byColumn(ScdColumns columns) {
        List<String> checked = block.items("columns").stream().map(around::column).toList();
        if (checked.isEmpty()) {
            block.findings()
                    .error(
                            "columns-missing",
                            "SCD_TYPE_2_BY_COLUMN needs the columns that it compares.",
                            "Add `columns (<column>, ...)` or `columns *` to the kind.",
                            block.placeOf("columns"));
            return null;
        }
        return new Kind.ScdType2ByColumn(
                columns,
                checked,
                block.truth("execution_time_as_valid_from", false),
                block.has("updated_at_name") ? column("updated_at_name", "") : null,
                evolution);
    }

    private ScdColumns columns(List<String> key) {
        return new ScdColumns(
                key,
                column("valid_from_name", "valid_from"),
                column("valid_to_name", "valid_to"),
                block.truth("invalidate_hard_deletes", false),
                block.value("time_data_type").map(Value::sql).orElse(timeType()),
                block.positive("batch_size"));
    }

    /// A moment without a zone, as the dialect names it.
    private String timeType() {
        String dialect = block.value("unique_key").map(key -> key.origin().dialect()).orElse("");
        return switch (dialect) {
            case "bigquery", "mysql" -> "DATETIME";
            case "tsql", "fabric" -> "DATETIME2";
            default -> "TIMESTAMP";
        };
    }

    /// A name that nobody wrote is in no dialect's case.
    private String column(String property, String otherwise) {
        return block.value(property).map(around::column).orElse(otherwise);
    }
}
