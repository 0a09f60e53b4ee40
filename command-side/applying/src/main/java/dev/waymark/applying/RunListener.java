package dev.waymark.applying;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.AuditOutcome;
import dev.waymark.kernel.run.Batch;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hears of a run's progress as it happens. Must return at once; calls come from several threads.
@FunctionalInterface
public interface RunListener {

    void on(Progress progress);

    sealed interface Progress {

        /// @param work what is to be computed, at most
        record RunBegan(RunId run, int stages, List<Workload> work) implements Progress {

            public List<ModelName> models() {
                return work.stream().map(Workload::model).toList();
            }

            public long batches() {
                return work.stream().mapToLong(Workload::batches).sum();
            }
        }

        record StageBegan(String stage) implements Progress {}

        record StageEnded(String stage, Duration took) implements Progress {}

        record BatchBegan(Batch batch) implements Progress {}

        /// Rows and marker are in the warehouse and the audits have passed; the log says so next.
        record BatchLoaded(Batch batch, @Nullable Long rows) implements Progress {}

        record BatchEnded(Batch batch, @Nullable Long rows, Duration took) implements Progress {}

        /// @param attempt that failed, from 1
        /// @param again whether another one follows
        record BatchFailed(Batch batch, String error, int attempt, boolean again)
                implements Progress {}

        /// Work that is no batch: a promotion, schemas, tables.
        ///
        /// @param attempt that failed, from 1
        /// @param again whether another one follows
        record StageFailed(String stage, String error, int attempt, boolean again)
                implements Progress {}

        /// Not tried, or not in full, because what it reads or its own past failed.
        record ModelSkipped(ModelName model) implements Progress {}

        record Audited(Batch batch, AuditOutcome outcome) implements Progress {}

        /// Another run has the environment, and this one waits for it.
        record SlotTaken(EnvironmentName environment, RunId holder) implements Progress {}

        /// Another run is computing the same table.
        record Waiting(Batch batch, RunId holder) implements Progress {}
    }
}
