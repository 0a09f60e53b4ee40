package dev.waymark.project.model;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads how and where the rows lie (semantics 1.7).
final class LayoutReader {

    private final Block block;
    private final Names names;
    private final Kind kind;
    private final @Nullable List<Column> columns;

    LayoutReader(Block block, Names names, Kind kind, @Nullable List<Column> columns) {
        this.block = block;
        this.names = names;
        this.kind = kind;
        this.columns = columns;
    }

    Layout read(String physicalSchema) {
        checkVersion();
        return new Layout(
                block.text("table_format"),
                block.text("storage_format"),
                withTimeColumn(expressions("partitioned_by")),
                expressions("clustered_by"),
                physicalSchema,
                block.text("physical_version"),
                properties("physical_properties"),
                properties("virtual_properties"),
                properties("session_properties"),
                block.text("stamp"),
                lower("gateway"));
    }

    private @Nullable String lower(String name) {
        String text = block.text(name);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private List<String> expressions(String name) {
        List<String> expressions = block.items(name).stream().map(names::expression).toList();
        if (!expressions.isEmpty() && !mayBeCut()) {
            refuse(
                    name + " cannot be set for kind " + kind.label() + ".",
                    "Remove it, or use a kind that has a table.",
                    block.placeOf(name));
        }
        if (new TreeSet<>(expressions).size() < expressions.size()) {
            refuse(name + " names a column twice.", "Keep one.", block.placeOf(name));
        }
        block.items(name).forEach(item -> known(item, name));
        return expressions;
    }

    private boolean mayBeCut() {
        return kind.isMaterialized() || (kind instanceof Kind.View view && view.materialized());
    }

    private void known(Value item, String property) {
        if (columns != null
                && item.isName()
                && columns.stream().noneMatch(c -> c.name().equals(names.column(item)))
                && !List.of("auto", "none").contains(item.raw().toLowerCase(Locale.ROOT))) {
            refuse(
                    "The column '" + item.raw() + "' in " + property + " is not in `columns`.",
                    "Add it there, or name another one.",
                    item.at());
        }
    }

    /// The time column comes first, unless an expression names it already.
    private List<String> withTimeColumn(List<String> expressions) {
        if (!(kind instanceof Kind.IncrementalByTimeRange range)
                || !range.partitionByTimeColumn()) {
            return expressions;
        }
        String column = range.timeColumn().expression();
        String word = "(?i)(.*[^A-Za-z0-9_])?" + Pattern.quote(column) + "([^A-Za-z0-9_].*)?";
        if (expressions.stream().anyMatch(expression -> expression.matches(word))) {
            return expressions;
        }
        List<String> all = new ArrayList<>(List.of(column));
        all.addAll(expressions);
        return List.copyOf(all);
    }

    private SortedMap<String, String> properties(String name) {
        SortedMap<String, String> properties = new TreeMap<>();
        block.pairs(name).forEach(pair -> properties.put(pair.name(), pair.value().sql()));
        properties.values().removeIf("NULL"::equalsIgnoreCase);
        return properties;
    }

    private void checkVersion() {
        if (block.has("physical_version") && !(kind.isIncremental() && kind.isForwardOnly())) {
            refuse(
                    "Pinning a physical version is only supported for forward only models.",
                    "Add `forward_only true` to the kind, or remove physical_version.",
                    block.placeOf("physical_version"));
        }
    }

    private void refuse(String summary, String mend, Location at) {
        block.findings().error("layout-invalid", summary, mend, at);
    }
}
