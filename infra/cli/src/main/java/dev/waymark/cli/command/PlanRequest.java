package dev.waymark.cli.command;

import dev.waymark.cli.argument.Choice;
import dev.waymark.cli.argument.Count;
import dev.waymark.cli.argument.Moment;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.snapshot.Category;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.UseDefaultConverter;

/// The flags that say what a plan is to be, with SQLMesh's names and meanings.
final class PlanRequest {

    @Option(
            names = {"-s", "--start"},
            paramLabel = "TIME",
            converter = Moment.class,
            description = "First moment to compute (dev, or prod with --restate-model).")
    private @Nullable String start;

    @Option(
            names = {"-e", "--end"},
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Last moment to compute; a date includes its day.")
    private @Nullable String end;

    @Option(
            names = "--execution-time",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "The reference clock (default: now).")
    private @Nullable String executionTime;

    @Option(
            names = "--create-from",
            paramLabel = "ENV",
            description = "What a new environment starts from (default: prod).")
    private @Nullable String createFrom;

    @Option(
            names = {"-r", "--restate-model"},
            paramLabel = "SEL",
            description = "Compute these models again, and what reads them. Repeat for several.")
    private List<String> restateModels = List.of();

    @Option(
            names = "--no-gaps",
            description = "Refuse to promote when computed ranges would get lost.")
    private boolean noGaps;

    @Option(
            names = {"--skip-backfill", "--dry-run"},
            description = "Compute nothing; intervals stay missing.")
    private boolean skipBackfill;

    @Option(
            names = "--empty-backfill",
            description = "Compute nothing, and record intervals as done.")
    private boolean emptyBackfill;

    @Option(
            names = "--forward-only",
            description = "Changes keep their tables; rows change from now on.")
    private @Nullable Boolean forwardOnly;

    @Option(
            names = "--allow-destructive-model",
            paramLabel = "SEL",
            description = "Forward-only changes of these may drop columns.")
    private List<String> allowDestructiveModels = List.of();

    @Option(
            names = "--allow-additive-model",
            paramLabel = "SEL",
            description = "Forward-only changes of these may add columns.")
    private List<String> allowAdditiveModels = List.of();

    @Option(
            names = "--effective-from",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Forward-only changes recompute from here.")
    private @Nullable String effectiveFrom;

    @Option(
            names = "--no-auto-categorization",
            description = "Leave every direct change to a person.")
    private boolean noAutoCategorization;

    @Option(
            names = "--include-unmodified",
            description = "Give a dev environment views of all models.")
    private @Nullable Boolean includeUnmodified;

    @Option(
            names = "--select-model",
            paramLabel = "SEL",
            description =
                    "Only these models' changes. A selection is a name, a pattern (core.*), +name with what it reads,"
                            + " name+ with what reads it, tag:x, git:branch, joined by & | ^.")
    private List<String> selectModels = List.of();

    @Option(
            names = "--backfill-model",
            paramLabel = "SEL",
            description = "Compute only these models, and what they read.")
    private List<String> backfillModels = List.of();

    @Option(names = "--enable-preview", description = "Preview forward-only changes in dev.")
    private @Nullable Boolean enablePreview;

    @Option(names = "--run", description = "Also compute the latest intervals, as a run would.")
    private boolean run;

    @Option(
            names = "--ignore-cron",
            description = "With --run: everything up to now, whatever the crons say.")
    private boolean ignoreCron;

    @Option(
            names = "--min-intervals",
            paramLabel = "N",
            converter = Count.class,
            description = "At least so many intervals of each model in dev.")
    private int minIntervals;

    @Option(
            names = "--diff-rendered",
            description = "Show differences of definitions with their macros expanded.")
    private @Nullable Boolean diffRendered;

    @Option(names = "--skip-tests", description = "Do not run unit tests.")
    private boolean skipTests;

    @Option(
            names = "--test-changed-only",
            description = "Run unit tests only of models that the plan changes or computes again.")
    private @Nullable Boolean testChangedOnly;

    @Option(names = "--skip-linter", description = "Do not lint.")
    private boolean skipLinter;

    @Option(
            names = "--choose",
            paramLabel = "MODEL=CATEGORY",
            converter = {UseDefaultConverter.class, Choice.class},
            description = "Decide a change: breaking or non_breaking.")
    private Map<String, Category> choices = Map.of();

    /// Whether every direct change waits for a person.
    boolean leavesCategoriesToPeople() {
        return noAutoCategorization;
    }

    /// @param fullName how a model's name as typed becomes its full name
    PlanOptions options(UnaryOperator<String> fullName) {
        return PlanOptions.builder()
                .start(start)
                .end(end)
                .executionTime(executionTime)
                .createFrom(createFrom)
                .restateModels(restateModels)
                .noGaps(noGaps)
                .skipBackfill(skipBackfill)
                .emptyBackfill(emptyBackfill)
                .forwardOnly(forwardOnly)
                .allowDestructiveModels(allowDestructiveModels)
                .allowAdditiveModels(allowAdditiveModels)
                .effectiveFrom(effectiveFrom)
                .noAutoCategorization(noAutoCategorization)
                .includeUnmodified(includeUnmodified)
                .selectModels(selectModels)
                .backfillModels(backfillModels)
                .enablePreview(enablePreview)
                .run(run)
                .ignoreCron(ignoreCron)
                .minIntervals(minIntervals)
                .skipTests(skipTests)
                .testChangedOnly(testChangedOnly)
                .skipLinter(skipLinter)
                .diffRendered(diffRendered)
                .choices(chosen(fullName))
                .build();
    }

    private SortedMap<ModelName, Category> chosen(UnaryOperator<String> fullName) {
        SortedMap<ModelName, Category> chosen = new TreeMap<>();
        choices.forEach(
                (model, category) -> chosen.put(new ModelName(fullName.apply(model)), category));
        return chosen;
    }
}
