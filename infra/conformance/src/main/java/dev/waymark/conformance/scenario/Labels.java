package dev.waymark.conformance.scenario;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers the physical versions and the dev tables of each model by their first appearance: `v1`,
/// `v2` ..., `d1`, `d2` ...
final class Labels {

    private final Map<ModelName, List<String>> versions = new HashMap<>();
    private final Map<ModelName, List<TableName>> devTables = new HashMap<>();
    private final Map<TableName, Snapshot> owners = new HashMap<>();

    /// Remembers whose tables these are, without numbering them.
    void know(Snapshot snapshot) {
        owners.putIfAbsent(snapshot.devTable(), snapshot);
        owners.put(snapshot.table(), snapshot);
    }

    String version(Snapshot snapshot) {
        know(snapshot);
        return "v" + number(versions, snapshot.name(), snapshot.version());
    }

    /// @param dev whether the dev table is meant
    String table(Snapshot snapshot, boolean dev) {
        know(snapshot);
        return dev
                ? "d" + number(devTables, snapshot.name(), snapshot.devTable())
                : version(snapshot);
    }

    /// Whose table this is; empty for what no plan has made.
    Optional<Snapshot> owner(TableName table) {
        return Optional.ofNullable(owners.get(table));
    }

    /// Every physical table that a plan has named, the longest names first, so that none is taken
    /// for one that its name begins with.
    List<TableName> known() {
        return owners.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.table().length(), a.table().length()))
                .toList();
    }

    private static <T> int number(Map<ModelName, List<T>> all, ModelName model, T thing) {
        List<T> own = all.computeIfAbsent(model, _ -> new ArrayList<>());
        if (!own.contains(thing)) {
            own.add(thing);
        }
        return own.indexOf(thing) + 1;
    }
}
