package dev.waymark.applying;

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

        /// @param models that are to be computed
        /// @param batches how many batches are still to do, at most
        record RunBegan(RunId run, int stages, List<ModelName> models, long batches)
                implements Progress {}

        record StageBegan(String stage) implements Progress {}

        record StageEnded(String stage, Duration took) implements Progress {}

        record BatchBegan(Batch batch) implements Progress {}

        record BatchEnded(Batch batch, @Nullable Long rows, Duration took) implements Progress {}

        record BatchFailed(Batch batch, String error) implements Progress {}

        record Audited(Batch batch, AuditOutcome outcome) implements Progress {}

        /// Another run is computing the same table.
        record Waiting(Batch batch, RunId holder) implements Progress {}
    }
}
