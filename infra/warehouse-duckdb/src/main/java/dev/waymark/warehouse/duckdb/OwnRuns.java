package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.Batch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// What this process knows of runs because it does their batches itself, so that it need not look
/// before each of a thousand: no other has the file open. What is not known is looked up.
final class OwnRuns {

    /// Of each, a line for each batch.
    private static final int KEPT = 16;

    private final Map<RunId, Own> runs =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<RunId, Own> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized Own of(RunId run) {
        return runs.computeIfAbsent(run, _ -> new Own());
    }

    /// It has come to its end.
    synchronized void forget(RunId run) {
        runs.remove(run);
    }

    /// One run. Safe for threads.
    static final class Own {

        private final Map<String, Boolean> fresh = new ConcurrentHashMap<>();
        private final Set<Batch> tried = ConcurrentHashMap.newKeySet();

        /// Whether a batch cannot have been marked: it is tried for the first time, and the run had
        /// no marker when this process began with it.
        ///
        /// @param unmarked whether the catalog has no marker of the run; asked once for each
        boolean isFirst(String catalog, Batch batch, BooleanSupplier unmarked) {
            boolean begun = fresh.computeIfAbsent(catalog, _ -> unmarked.getAsBoolean());
            return tried.add(batch) && begun;
        }
    }
}
