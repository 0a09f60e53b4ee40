package dev.waymark.cli.view;

import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.RunReport.ModelProgress;
import dev.waymark.kernel.run.RunReport.StageProgress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Runs, on one line each or in full.
public final class RunView {

    public String list(List<RunReport> runs) {
        if (runs.isEmpty()) {
            return "No runs. Applying a plan makes one: `waymark apply PLAN`."
                    + System.lineSeparator();
        }
        Grid grid =
                new Grid(
                        "RUN",
                        "PURPOSE",
                        "ENVIRONMENT",
                        "PLAN",
                        "STARTED (UTC)",
                        "BY",
                        "STATUS",
                        "STAGES",
                        "BATCHES");
        for (RunReport run : runs) {
            grid.line(
                    run.id(),
                    run.purpose().name().toLowerCase(Locale.ROOT),
                    run.environment(),
                    run.plan() == null ? "-" : run.plan(),
                    Moments.show(run.startedAt()),
                    run.startedBy(),
                    run.status().name().toLowerCase(Locale.ROOT),
                    done(run) + "/" + run.stages().size(),
                    run.models().stream().mapToInt(ModelProgress::batches).sum());
        }
        return grid.text();
    }

    public String text(RunReport run) {
        return heading(run) + stages(run) + models(run) + failures(run) + skipped(run);
    }

    private static long done(RunReport run) {
        return run.stages().stream().filter(stage -> stage.completedAt() != null).count();
    }

    private static String heading(RunReport run) {
        return "Run %s   %s of plan %s on %s: %s%s%nStarted %s UTC by %s in %s%s%n"
                .formatted(
                        run.id(),
                        run.purpose().name().toLowerCase(Locale.ROOT),
                        run.plan(),
                        run.environment(),
                        run.status().name().toLowerCase(Locale.ROOT),
                        run.stoppedFor() == null ? "" : ", " + CauseView.text(run.stoppedFor()),
                        Moments.show(run.startedAt()),
                        run.startedBy(),
                        run.holder(),
                        run.endedAt() == null
                                ? ""
                                : ", ended " + Moments.show(run.endedAt()) + " UTC");
    }

    private static String stages(RunReport run) {
        return run.stages().stream().map(RunView::stage).collect(Collectors.joining());
    }

    private static String stage(StageProgress stage) {
        String mark =
                stage.completedAt() != null ? "[ok]" : stage.startedAt() != null ? "[..]" : "[  ]";
        return "  " + mark + " " + stage.stage() + System.lineSeparator();
    }

    private static String models(RunReport run) {
        if (run.models().isEmpty()) {
            return "";
        }
        Names names = Names.of(run.models().stream().map(ModelProgress::model).toList());
        Grid grid = new Grid("MODEL", "BATCHES", "ROWS", "TOOK", "AUDITS");
        for (ModelProgress model : run.models()) {
            long failed = model.audits().stream().filter(audit -> audit.isFailed()).count();
            String audits =
                    model.audits().isEmpty()
                            ? "-"
                            : (model.audits().size() - failed)
                                    + " ok"
                                    + (failed == 0 ? "" : ", " + failed + " failed");
            grid.line(
                    names.show(model.model()),
                    model.batches(),
                    model.rows(),
                    Moments.show(model.took()),
                    audits);
        }
        return grid.text();
    }

    private static String skipped(RunReport run) {
        Names names = Names.of(run.skipped());
        return run.skipped().stream()
                .map(model -> "- skipped " + names.show(model) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private static String failures(RunReport run) {
        return run.failures().stream()
                .map(cause -> "! " + CauseView.text(cause) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
