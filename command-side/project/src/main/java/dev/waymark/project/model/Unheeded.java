package dev.waymark.project.model;

import dev.waymark.kernel.model.Kind;
import dev.waymark.project.header.Block;
import dev.waymark.project.header.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a model asks of its tables and views that its engine does not have: told once for each
/// model, and otherwise passed over as SQLMesh does it without a word.
final class Unheeded {

    private static final Map<String, String> ENGINES =
            Map.of("duckdb", "DuckDB", "postgres", "PostgreSQL");

    private static final List<String> LAYOUT =
            List.of("partitioned_by", "clustered_by", "table_format", "storage_format");

    private static final Pattern STORAGE =
            Pattern.compile(
                    "(toast\\.)?(fillfactor|toast_tuple_target|parallel_workers|user_catalog_table"
                            + "|vacuum_[a-z_]+|(log_)?autovacuum_[a-z_]+)");

    private final Block block;
    private final String engine;

    /// @param engine type of the gateway's connection
    Unheeded(Block block, String engine) {
        this.block = block;
        this.engine = engine;
    }

    void note(Kind kind) {
        List<String> without = ENGINES.containsKey(engine) ? without(kind) : List.of();
        if (!without.isEmpty()) {
            block.findings()
                    .note(
                            "engine-without",
                            "%s has nothing for %s: what the model says there has no effect, or not all of it."
                                    .formatted(ENGINES.get(engine), String.join(", ", without)),
                            "Nothing needs to be done.",
                            block.placeOf(without.getFirst()));
        }
    }

    private List<String> without(Kind kind) {
        List<String> without = new ArrayList<>();
        LAYOUT.stream()
                .filter(name -> !block.items(name).isEmpty() && !decidesRows(name, kind))
                .forEach(without::add);
        if (engine.equals("duckdb") && !block.items("grants").isEmpty()) {
            without.add("grants");
        }
        if (block.pairs("physical_properties").stream().anyMatch(pair -> !isHeeded(pair, kind))) {
            without.add("physical_properties");
        }
        if (!block.items("virtual_properties").isEmpty()) {
            without.add("virtual_properties");
        }
        return without;
    }

    /// PostgreSQL has parameters of storage, and tables that are not logged.
    private boolean isHeeded(Value.Pair property, Kind kind) {
        String name = property.name().toLowerCase(Locale.ROOT);
        boolean isUnlogged =
                name.equals("creatable_type")
                        && property.value().text().equalsIgnoreCase("unlogged");
        return engine.equals("postgres")
                && kind.isMaterialized()
                && (isUnlogged || STORAGE.matcher(name).matches());
    }

    /// These kinds replace the rows of the partitions that a query touches, on any engine.
    private static boolean decidesRows(String name, Kind kind) {
        return name.equals("partitioned_by")
                && (kind instanceof Kind.IncrementalByPartition
                        || (kind instanceof Kind.IncrementalUnmanaged unmanaged
                                && unmanaged.insertOverwrite()));
    }
}
