package dev.waymark.cli.view;

import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.RunReport.ModelProgress;
import dev.waymark.kernel.run.StopCause;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a run came out, and what to do next.
public final class OutcomeView {

    private static final int MOST_MODELS = 20;

    private final Function<RunId, Optional<RunReport>> runs;
    private final Paint paint;

    /// @param runs as the state knows them
    public OutcomeView(Function<RunId, Optional<RunReport>> runs, Paint paint) {
        this.runs = runs;
        this.paint = paint;
    }

    public String text(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Succeeded succeeded ->
                    "%s run %s; the environment is at generation %d.%n%s"
                            .formatted(
                                    paint.good("Done:"),
                                    succeeded.run(),
                                    succeeded.generation(),
                                    computed(succeeded.run()));
            case RunOutcome.NothingToDo _ -> "There is nothing to do.%n".formatted();
            case RunOutcome.Stopped stopped ->
                    "%s %s%n%s%sFinished batches are kept. %s%n"
                            .formatted(
                                    paint.bad("Run " + stopped.run()),
                                    CauseView.text(stopped.cause()),
                                    beside(stopped),
                                    computed(stopped.run()),
                                    next(stopped));
        };
    }

    /// What the run computed, all in all; nothing where it computed nothing.
    private String computed(RunId run) {
        List<ModelProgress> models = runs.apply(run).map(RunReport::models).orElseGet(List::of);
        Duration took =
                models.stream().map(ModelProgress::took).reduce(Duration.ZERO, Duration::plus);
        return models.isEmpty()
                ? ""
                : "Computed: %s of %s, %s, in %s of the engine's time.%n"
                                .formatted(
                                        Amount.of(
                                                models.stream()
                                                        .mapToInt(ModelProgress::batches)
                                                        .sum(),
                                                "batch",
                                                "batches"),
                                        Amount.of(models.size(), "model"),
                                        Amount.of(
                                                models.stream()
                                                        .mapToLong(ModelProgress::rows)
                                                        .sum(),
                                                "row"),
                                        Moments.show(took))
                        + byModel(models);
    }

    /// What took longest comes first.
    private static String byModel(List<ModelProgress> models) {
        Names names = Names.of(models.stream().map(ModelProgress::model).toList());
        Grid grid = new Grid("MODEL", "BATCHES", "ROWS", "TOOK");
        models.stream()
                .sorted(Comparator.comparing(ModelProgress::took).reversed())
                .limit(MOST_MODELS)
                .forEach(model ->
                        grid.line(
                                names.show(model.model()),
                                model.batches(),
                                model.rows(),
                                Moments.show(model.took())));
        int more = models.size() - MOST_MODELS;
        return grid.text()
                + (more > 0 ? "... and %s%n".formatted(Amount.of(more, "more model")) : "");
    }

    private String environment(RunId run) {
        return runs.apply(run).map(report -> report.environment().value()).orElse("ENV");
    }

    /// What else went wrong, and what was not tried for it.
    private static String beside(RunOutcome.Stopped stopped) {
        String others =
                stopped.failures().stream()
                        .filter(failure -> !failure.equals(stopped.cause()))
                        .map(failure -> "Also " + CauseView.text(failure) + System.lineSeparator())
                        .collect(Collectors.joining());
        return others + skipped(stopped.skipped());
    }

    private static String skipped(List<ModelName> models) {
        Names names = Names.of(models);
        return models.isEmpty()
                ? ""
                : "Not tried for it: %s.%n"
                        .formatted(
                                models.stream().map(names::show).collect(Collectors.joining(", ")));
    }

    private String next(RunOutcome.Stopped stopped) {
        String resume = "`waymark resume " + stopped.run() + "`";
        String plan = "`waymark plan " + environment(stopped.run()) + "`";
        return switch (stopped.cause()) {
            case StopCause.AuditFailed _ ->
                    "Going on would find the same rows again: mend the model, or the data that it reads, then "
                            + plan
                            + ".";
            case StopCause.Failed _ ->
                    "If a model has to change, change it and "
                            + plan
                            + "; else mend the cause and `waymark retry "
                            + stopped.run()
                            + "`.";
            case StopCause.Aborted _ ->
                    "When the breaker is closed again, go on with " + resume + ".";
            case StopCause.Cancelled _, StopCause.Paused _ -> "Go on with " + resume + ".";
            case StopCause.Superseded _ -> "Go on with a new one: " + plan + ".";
            case StopCause.LostLease _ ->
                    "Another process goes on with it: `waymark run-show " + stopped.run() + "`.";
        };
    }
}
