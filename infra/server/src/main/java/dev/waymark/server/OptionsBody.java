package dev.waymark.server;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanOptionsBuilder;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Plan options as a request gives them: whatever is left out keeps its default.
record OptionsBody(
        @Nullable String start,
        @Nullable String end,
        @Nullable String executionTime,
        @Nullable String createFrom,
        @Nullable List<String> restateModels,
        @Nullable Boolean noGaps,
        @Nullable Boolean skipBackfill,
        @Nullable Boolean emptyBackfill,
        @Nullable Boolean forwardOnly,
        @Nullable List<String> allowDestructiveModels,
        @Nullable List<String> allowAdditiveModels,
        @Nullable String effectiveFrom,
        @Nullable Boolean noAutoCategorization,
        @Nullable Boolean includeUnmodified,
        @Nullable List<String> selectModels,
        @Nullable List<String> backfillModels,
        @Nullable Boolean enablePreview,
        @Nullable Boolean run,
        @Nullable Boolean ignoreCron,
        @Nullable Integer minIntervals,
        @Nullable Boolean skipTests,
        @Nullable Boolean testChangedOnly,
        @Nullable Boolean skipLinter,
        @Nullable SortedMap<ModelName, Category> choices) {

    PlanOptions options() {
        PlanOptionsBuilder builder = PlanOptions.builder();
        builder.start(start);
        builder.end(end);
        builder.executionTime(executionTime);
        builder.createFrom(createFrom);
        if (restateModels != null) {
            builder.restateModels(restateModels);
        }
        if (noGaps != null) {
            builder.noGaps(noGaps);
        }
        if (skipBackfill != null) {
            builder.skipBackfill(skipBackfill);
        }
        if (emptyBackfill != null) {
            builder.emptyBackfill(emptyBackfill);
        }
        builder.forwardOnly(forwardOnly);
        if (allowDestructiveModels != null) {
            builder.allowDestructiveModels(allowDestructiveModels);
        }
        if (allowAdditiveModels != null) {
            builder.allowAdditiveModels(allowAdditiveModels);
        }
        builder.effectiveFrom(effectiveFrom);
        if (noAutoCategorization != null) {
            builder.noAutoCategorization(noAutoCategorization);
        }
        builder.includeUnmodified(includeUnmodified);
        if (selectModels != null) {
            builder.selectModels(selectModels);
        }
        if (backfillModels != null) {
            builder.backfillModels(backfillModels);
        }
        builder.enablePreview(enablePreview);
        if (run != null) {
            builder.run(run);
        }
        if (ignoreCron != null) {
            builder.ignoreCron(ignoreCron);
        }
        if (minIntervals != null) {
            builder.minIntervals(minIntervals);
        }
        if (skipTests != null) {
            builder.skipTests(skipTests);
        }
        if (testChangedOnly != null) {
            builder.testChangedOnly(testChangedOnly);
        }
        if (skipLinter != null) {
            builder.skipLinter(skipLinter);
        }
        if (choices != null) {
            builder.choices(choices);
        }
        return builder.build();
    }
}
