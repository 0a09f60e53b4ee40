package dev.waymark.kernel.plan;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What carrying out a plan will probably take, judged by what its models took before. It is no
/// part of the plan: it grows better while other work is done.
///
/// @param models in the order of the plan's work
/// @param reused what other work has already computed
/// @param price null when the settings name none
public record Estimate(List<Expected> models, List<Reused> reused, @Nullable Price price) {

    /// @param batches statements of its own
    /// @param rows to be written; null when the model never ran, or the engine did not say
    /// @param takes computing time; null when the model never ran
    /// @param judgedBy recorded batches that stand behind it; 0 when it never ran
    public record Expected(
            SnapshotId snapshot,
            boolean dev,
            long batches,
            @Nullable Long rows,
            @Nullable Duration takes,
            long judgedBy) {

        public boolean isUnknown() {
            return takes == null;
        }
    }

    /// A changed model whose table is there already.
    ///
    /// @param computedFor the environment for which it was computed last
    public record Reused(SnapshotId snapshot, EnvironmentName computedFor) {}

    public long batches() {
        return models.stream().mapToLong(Expected::batches).sum();
    }

    /// Of the models that say it.
    public long rows() {
        return models.stream()
                .map(Expected::rows)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Computing time of the models that ever ran. Batches that run at once make the wait shorter.
    public Duration takes() {
        return models.stream()
                .map(Expected::takes)
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Models that never ran.
    public List<ModelName> unknown() {
        return models.stream()
                .filter(Expected::isUnknown)
                .map(it -> it.snapshot().name())
                .distinct()
                .toList();
    }

    /// What [#takes()] costs; null without a price.
    public @Nullable BigDecimal costs() {
        return price == null ? null : price.of(takes());
    }
}
