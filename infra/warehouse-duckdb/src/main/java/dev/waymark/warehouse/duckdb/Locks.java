package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.snapshot.TableName;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Who may write to a table at the same time. DuckDB lets several writers into one table as long as
/// their rows differ, but fails the slower of two when one of them changes the table itself.
final class Locks {

    private final Catalogs catalogs;
    private final ConcurrentMap<TableName, ReadWriteLock> tables = new ConcurrentHashMap<>();

    Locks(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /// Beside others who write rows.
    <T> T together(TableName table, Supplier<T> work) {
        return holding(List.of(lock(table).readLock()), work);
    }

    /// While nobody else writes to the table.
    <T> T alone(TableName table, Supplier<T> work) {
        return holding(List.of(lock(table).writeLock()), work);
    }

    /// While nobody else writes to any of the tables. All callers take them in the same order.
    <T> T alone(Collection<TableName> names, Supplier<T> work) {
        List<Lock> wanted =
                names.stream()
                        .map(catalogs::key)
                        .distinct()
                        .sorted()
                        .map(key -> lock(key).writeLock())
                        .toList();
        return holding(wanted, work);
    }

    private static <T> T holding(List<Lock> wanted, Supplier<T> work) {
        wanted.forEach(Lock::lock);
        try {
            return work.get();
        } finally {
            wanted.reversed().forEach(Lock::unlock);
        }
    }

    private ReadWriteLock lock(TableName table) {
        return tables.computeIfAbsent(catalogs.key(table), _ -> new ReentrantReadWriteLock());
    }
}
