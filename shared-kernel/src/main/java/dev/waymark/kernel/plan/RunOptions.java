package dev.waymark.kernel.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person asked a cadence run to be, with SQLMesh's names and meanings (semantics 9.1). Null
/// and empty mean "not given".
///
/// @param start first moment that may be computed
/// @param end last moment that may be computed
/// @param ignoreCron whether everything up to now counts as due, whatever the crons say
/// @param selectModels selections; only these models and what they read are run
/// @param noAutoUpstream whether what they read is left out
/// @param skipJanitor whether a run of prod does not clean up first
public record RunOptions(
        @Nullable String start,
        @Nullable String end,
        boolean ignoreCron,
        List<String> selectModels,
        boolean noAutoUpstream,
        boolean skipJanitor) {

    /// Everything that is due.
    public static final RunOptions DEFAULT =
            new RunOptions(null, null, false, List.of(), false, false);

    /// The same between these moments; null for no bound.
    public RunOptions between(@Nullable String first, @Nullable String last) {
        return new RunOptions(first, last, ignoreCron, selectModels, noAutoUpstream, skipJanitor);
    }

    /// The same without waiting for crons.
    public RunOptions ignoringCron() {
        return new RunOptions(start, end, true, selectModels, noAutoUpstream, skipJanitor);
    }

    /// The same for some models only.
    public RunOptions selecting(List<String> selections) {
        return new RunOptions(start, end, ignoreCron, selections, noAutoUpstream, skipJanitor);
    }

    /// The same without what the selected models read.
    public RunOptions withoutUpstream() {
        return new RunOptions(start, end, ignoreCron, selectModels, true, skipJanitor);
    }

    /// The same without cleaning up first.
    public RunOptions withoutJanitor() {
        return new RunOptions(start, end, ignoreCron, selectModels, noAutoUpstream, true);
    }

    /// As the options of the plan that the run carries out.
    public PlanOptions asPlanOptions() {
        return PlanOptions.builder()
                .start(start)
                .end(end)
                .run(true)
                .ignoreCron(ignoreCron)
                .selectModels(selectModels)
                .build();
    }
}
