package dev.waymark.kernel.plan;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a person asked a plan to be, with SQLMesh's names and meanings (semantics 4.1). Null and
/// empty mean "not given".
///
/// @param testChangedOnly whether only tests of models run that the plan changes or computes again
/// @param diffRendered whether differences of definitions are shown with macros expanded
/// @param choices categories that a person chose for directly modified models
public record PlanOptions(
        @Nullable String start,
        @Nullable String end,
        @Nullable String executionTime,
        @Nullable String createFrom,
        List<String> restateModels,
        boolean noGaps,
        boolean skipBackfill,
        boolean emptyBackfill,
        @Nullable Boolean forwardOnly,
        List<String> allowDestructiveModels,
        List<String> allowAdditiveModels,
        @Nullable String effectiveFrom,
        boolean noAutoCategorization,
        @Nullable Boolean includeUnmodified,
        List<String> selectModels,
        List<String> backfillModels,
        @Nullable Boolean enablePreview,
        boolean run,
        boolean ignoreCron,
        int minIntervals,
        boolean skipTests,
        @Nullable Boolean testChangedOnly,
        boolean skipLinter,
        @Nullable Boolean diffRendered,
        SortedMap<ModelName, Category> choices) {

    public static final PlanOptions DEFAULT = builder().build();

    public static PlanOptionsBuilder builder() {
        return new PlanOptionsBuilder();
    }

    /// The same request with these categories chosen as well.
    public PlanOptions choosing(SortedMap<ModelName, Category> more) {
        SortedMap<ModelName, Category> all = new TreeMap<>(choices);
        all.putAll(more);
        return new PlanOptions(
                start,
                end,
                executionTime,
                createFrom,
                restateModels,
                noGaps,
                skipBackfill,
                emptyBackfill,
                forwardOnly,
                allowDestructiveModels,
                allowAdditiveModels,
                effectiveFrom,
                noAutoCategorization,
                includeUnmodified,
                selectModels,
                backfillModels,
                enablePreview,
                run,
                ignoreCron,
                minIntervals,
                skipTests,
                testChangedOnly,
                skipLinter,
                diffRendered,
                all);
    }
}
