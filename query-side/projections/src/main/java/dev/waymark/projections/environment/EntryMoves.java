package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.message.EnvironmentEvent.EnvironmentPointed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.projections.store.Tables;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens and closes the ranges of generations in which an entry holds.
///
/// @param added models that were not held before
/// @param changed models whose entry is another one now
/// @param removed models that are held no more
record EntryMoves(long added, long changed, long removed) {

    /// The end of a range that has none yet.
    static final long OPEN = Long.MAX_VALUE;

    private static final String CLOSE =
            """
            UPDATE {entry} SET until_generation = ?
            WHERE environment = ? AND model = ? AND until_generation = ?
            """;

    private static final String INSERT =
            """
            INSERT INTO {entry} (environment, model, from_generation, until_generation, identifier,
                version, view_catalog, view_schema, view_name,
                table_catalog, table_schema, table_name, dev, gateway)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static EntryMoves of(EnvironmentPointed event, Tables tables) {
        if (event.from() == 0) {
            closeAll(event.environment(), tables);
        }
        List<Entry> set = event.delta().set();
        long changed = close(event, set.stream().map(e -> e.snapshot().name()).toList(), tables);
        long removed = close(event, event.delta().removed(), tables);
        tables.changeEach(INSERT, set.stream().map(entry -> row(event, entry)).toList());
        return new EntryMoves(set.size() - changed, changed, removed);
    }

    /// From the next generation on nothing of this environment holds any more.
    static void closeAll(EnvironmentName environment, Tables tables) {
        tables.change(
                """
                UPDATE {entry} SET until_generation = 1 +
                    (SELECT MAX(generation) FROM {pointer} WHERE environment = ?)
                WHERE environment = ? AND until_generation = ?
                """,
                environment,
                environment,
                OPEN);
    }

    private static long close(EnvironmentPointed event, List<ModelName> models, Tables tables) {
        List<@Nullable Object[]> rows =
                models.stream()
                        .map(model ->
                                new @Nullable Object[] {
                                    event.generation(), event.environment(), model, OPEN
                                })
                        .toList();
        return Arrays.stream(tables.changeEach(CLOSE, rows)).asLongStream().sum();
    }

    private static @Nullable Object[] row(EnvironmentPointed event, Entry entry) {
        TableName view = entry.view();
        TableName table = entry.table();
        return new @Nullable Object[] {
            event.environment(),
            entry.snapshot().name(),
            event.generation(),
            OPEN,
            entry.snapshot().identifier(),
            entry.version(),
            view == null ? null : view.catalog(),
            view == null ? null : view.schema(),
            view == null ? null : view.table(),
            table == null ? null : table.catalog(),
            table == null ? null : table.schema(),
            table == null ? null : table.table(),
            entry.dev(),
            entry.gateway()
        };
    }
}
