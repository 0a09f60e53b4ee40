package dev.waymark.kernel.plan;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects [PlanOptions] one by one; whatever is not given keeps its default. Names and meanings
/// are SQLMesh's (semantics 4.1).
public final class PlanOptionsBuilder {

    private @Nullable String start = null;
    private @Nullable String end = null;
    private @Nullable String executionTime = null;
    private @Nullable String createFrom = null;
    private List<String> restateModels = List.of();
    private boolean noGaps = false;
    private boolean skipBackfill = false;
    private boolean emptyBackfill = false;
    private @Nullable Boolean forwardOnly = null;
    private List<String> allowDestructiveModels = List.of();
    private List<String> allowAdditiveModels = List.of();
    private @Nullable String effectiveFrom = null;
    private boolean noAutoCategorization = false;
    private @Nullable Boolean includeUnmodified = null;
    private List<String> selectModels = List.of();
    private List<String> backfillModels = List.of();
    private @Nullable Boolean enablePreview = null;
    private boolean run = false;
    private boolean ignoreCron = false;
    private int minIntervals = 0;
    private boolean skipTests = false;
    private @Nullable Boolean testChangedOnly = null;
    private boolean skipLinter = false;
    private @Nullable Boolean diffRendered = null;
    private SortedMap<ModelName, Category> choices = new TreeMap<>();

    PlanOptionsBuilder() {}

    public PlanOptionsBuilder start(@Nullable String value) {
        this.start = value;
        return this;
    }

    public PlanOptionsBuilder end(@Nullable String value) {
        this.end = value;
        return this;
    }

    public PlanOptionsBuilder executionTime(@Nullable String value) {
        this.executionTime = value;
        return this;
    }

    public PlanOptionsBuilder createFrom(@Nullable String value) {
        this.createFrom = value;
        return this;
    }

    public PlanOptionsBuilder restateModels(List<String> value) {
        this.restateModels = value;
        return this;
    }

    public PlanOptionsBuilder noGaps(boolean value) {
        this.noGaps = value;
        return this;
    }

    public PlanOptionsBuilder skipBackfill(boolean value) {
        this.skipBackfill = value;
        return this;
    }

    public PlanOptionsBuilder emptyBackfill(boolean value) {
        this.emptyBackfill = value;
        return this;
    }

    public PlanOptionsBuilder forwardOnly(@Nullable Boolean value) {
        this.forwardOnly = value;
        return this;
    }

    public PlanOptionsBuilder allowDestructiveModels(List<String> value) {
        this.allowDestructiveModels = value;
        return this;
    }

    public PlanOptionsBuilder allowAdditiveModels(List<String> value) {
        this.allowAdditiveModels = value;
        return this;
    }

    public PlanOptionsBuilder effectiveFrom(@Nullable String value) {
        this.effectiveFrom = value;
        return this;
    }

    public PlanOptionsBuilder noAutoCategorization(boolean value) {
        this.noAutoCategorization = value;
        return this;
    }

    public PlanOptionsBuilder includeUnmodified(@Nullable Boolean value) {
        this.includeUnmodified = value;
        return this;
    }

    public PlanOptionsBuilder selectModels(List<String> value) {
        this.selectModels = value;
        return this;
    }

    public PlanOptionsBuilder backfillModels(List<String> value) {
        this.backfillModels = value;
        return this;
    }

    public PlanOptionsBuilder enablePreview(@Nullable Boolean value) {
        this.enablePreview = value;
        return this;
    }

    public PlanOptionsBuilder run(boolean value) {
        this.run = value;
        return this;
    }

    public PlanOptionsBuilder ignoreCron(boolean value) {
        this.ignoreCron = value;
        return this;
    }

    public PlanOptionsBuilder minIntervals(int value) {
        this.minIntervals = value;
        return this;
    }

    public PlanOptionsBuilder skipTests(boolean value) {
        this.skipTests = value;
        return this;
    }

    public PlanOptionsBuilder testChangedOnly(@Nullable Boolean value) {
        this.testChangedOnly = value;
        return this;
    }

    public PlanOptionsBuilder skipLinter(boolean value) {
        this.skipLinter = value;
        return this;
    }

    public PlanOptionsBuilder diffRendered(@Nullable Boolean value) {
        this.diffRendered = value;
        return this;
    }

    public PlanOptionsBuilder choices(SortedMap<ModelName, Category> value) {
        this.choices = value;
        return this;
    }

    /// The options collected so far.
    public PlanOptions build() {
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
                choices);
    }
}
