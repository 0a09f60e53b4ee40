package dev.waymark.applying.query;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Warehouse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a run has found out about tables, so that it does not ask again before each of a thousand
/// batches: nobody else drops or changes a table while a run holds its ranges, and the run itself
/// changes tables of ranges before or after their batches.
public final class KnownTables {

    /// Fewer are sooner asked for one by one: the list of a warehouse may be long.
    private static final int MANY = 32;

    private final Set<Place> there = ConcurrentHashMap.newKeySet();
    private final Map<Place, List<Column>> columns = new ConcurrentHashMap<>();

    private record Place(Warehouse warehouse, TableName table) {}

    /// Asks at once for those that a run will fill, where they are many.
    public void look(Warehouse warehouse, Collection<TableName> tables) {
        if (tables.size() >= MANY) {
            warehouse.existing(tables).forEach(table -> there.add(new Place(warehouse, table)));
        }
    }

    /// Asks again for one that was not there.
    public boolean exists(Warehouse warehouse, TableName table) {
        Place place = new Place(warehouse, table);
        if (!there.contains(place) && warehouse.exists(table)) {
            there.add(place);
        }
        return there.contains(place);
    }

    /// The columns of one that is there.
    List<Column> columns(Warehouse warehouse, TableName table) {
        return columns.computeIfAbsent(new Place(warehouse, table), _ -> warehouse.columns(table));
    }
}
