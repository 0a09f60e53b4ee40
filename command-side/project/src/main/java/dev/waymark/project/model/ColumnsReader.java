package dev.waymark.project.model;

import dev.waymark.kernel.model.Column;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.ColumnDefinition;
import dev.waymark.project.header.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the property `columns`: names with types.
public final class ColumnsReader {

    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_ (),\\[\\]]*");

    private final Block block;
    private final Names names;

    public ColumnsReader(Block block, Names names) {
        this.block = block;
        this.names = names;
    }

    /// Null when the model declares none.
    public @Nullable List<Column> read() {
        if (!block.has("columns")) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Value item : items()) {
            Optional<Column> column = ColumnDefinition.of(item).map(this::column);
            if (column.isEmpty()) {
                refuse(item, "The column '" + item.raw() + "' has no type.", "Write `name TYPE`.");
            } else if (!seen.add(column.get().name())) {
                refuse(
                        item,
                        "The column '" + item.head().text() + "' stands here twice.",
                        "Keep one.");
            } else {
                columns.add(column.get());
            }
        }
        return List.copyOf(columns);
    }

    private List<Value> items() {
        return block.value("columns").map(ColumnDefinition::items).orElse(List.of());
    }

    private Column column(ColumnDefinition definition) {
        return new Column(
                names.column(definition.name()), type(definition.type().sql(), names.dialect()));
    }

    private void refuse(Value item, String summary, String mend) {
        block.findings().error("column-invalid", summary, mend, item.at());
    }

    /// Types are written in upper case, unless they name fields of their own, or the dialect tells
    /// cases apart.
    static String type(String written, String dialect) {
        return SIMPLE.matcher(written).matches()
                        && !dialect.equals("clickhouse")
                        && !written.toUpperCase(Locale.ROOT).startsWith("STRUCT")
                ? written.toUpperCase(Locale.ROOT)
                : written;
    }
}
