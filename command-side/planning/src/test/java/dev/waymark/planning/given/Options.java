package dev.waymark.planning.given;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Plan options in the making.
public final class Options {

    private @Nullable String start;
    private @Nullable String end;
    private @Nullable String executionTime;
    private @Nullable String createFrom;
    private @Nullable String effectiveFrom;
    private List<String> restate = List.of();
    private List<String> select = List.of();
    private List<String> backfill = List.of();
    private List<String> mayDestroy = List.of();
    private List<String> mayAdd = List.of();
    private @Nullable Boolean forwardOnly;
    private @Nullable Boolean includeUnmodified;
    private @Nullable Boolean preview;
    private @Nullable Boolean diffRendered;
    private boolean skipBackfill;
    private boolean emptyBackfill;
    private boolean noAutomatic;
    private boolean run;
    private int minIntervals;
    private final SortedMap<ModelName, Category> choices = new TreeMap<>();

    public static Options options() {
        return new Options();
    }

    public Options start(String given) {
        start = given;
        return this;
    }

    public Options end(String given) {
        end = given;
        return this;
    }

    public Options executionTime(String given) {
        executionTime = given;
        return this;
    }

    public Options createFrom(String given) {
        createFrom = given;
        return this;
    }

    public Options effectiveFrom(String given) {
        effectiveFrom = given;
        return this;
    }

    public Options restate(String... given) {
        restate = List.of(given);
        return this;
    }

    public Options select(String... given) {
        select = List.of(given);
        return this;
    }

    public Options backfill(String... given) {
        backfill = List.of(given);
        return this;
    }

    public Options mayDestroy(String... given) {
        mayDestroy = List.of(given);
        return this;
    }

    public Options mayAdd(String... given) {
        mayAdd = List.of(given);
        return this;
    }

    public Options forwardOnly() {
        forwardOnly = true;
        return this;
    }

    public Options includeUnmodified() {
        includeUnmodified = true;
        return this;
    }

    public Options withoutPreview() {
        preview = false;
        return this;
    }

    public Options skipBackfill() {
        skipBackfill = true;
        return this;
    }

    public Options emptyBackfill() {
        emptyBackfill = true;
        return this;
    }

    public Options nothingAutomatic() {
        noAutomatic = true;
        return this;
    }

    public Options run() {
        run = true;
        return this;
    }

    public Options minIntervals(int given) {
        minIntervals = given;
        return this;
    }

    public Options diffRendered() {
        diffRendered = true;
        return this;
    }

    public Options choose(String model, Category category) {
        choices.put(GivenModel.name(model), category);
        return this;
    }

    public PlanOptions build() {
        return new PlanOptions(
                start,
                end,
                executionTime,
                createFrom,
                restate,
                false,
                skipBackfill,
                emptyBackfill,
                forwardOnly,
                mayDestroy,
                mayAdd,
                effectiveFrom,
                noAutomatic,
                includeUnmodified,
                select,
                backfill,
                preview,
                run,
                false,
                minIntervals,
                false,
                null,
                false,
                diffRendered,
                choices);
    }
}
