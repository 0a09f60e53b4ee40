package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.argument.Count;
import dev.waymark.cli.view.BatchSqlView;
import dev.waymark.cli.view.RunView;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.BatchesOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.RanBatch;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.runtime.Waymark;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `run-show`.
@Command(
        name = "run-show",
        description =
                "A run with its stages, what it computed, and why it stopped; with --sql also the SQL of its batches.",
        footer = {
            "",
            "Examples:",
            "  waymark run-show r9f8e7d6c5",
            "  waymark run-show r9f8e7d6c5 --sql --model core.sales --limit 1"
        })
final class RunShowCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "RUN|ENV",
            description = "Id of the run, or the environment whose latest run is meant.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Option(
            names = "--sql",
            description =
                    "Each batch with its rows, its duration and the SQL that the engine was given; passwords and other secrets are masked.")
    private boolean sql;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "With --sql: only batches of this model.")
    private @Nullable String model;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "100",
            description = "With --sql: at most so many batches (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    int perform(Waymark waymark, Output output) {
        RunReport report = waymark.operations().findRun().named(run);
        if (sql) {
            List<RanBatch> batches = batches(waymark, report.id());
            output.value(
                    "run",
                    new WithBatches(report, batches),
                    () -> new RunView().text(report) + new BatchSqlView().text(batches));
        } else {
            output.value("run", report, () -> new RunView().text(report));
        }
        return ExitCode.DONE;
    }

    record WithBatches(RunReport run, List<RanBatch> batches) {}

    private List<RanBatch> batches(Waymark waymark, RunId id) {
        ModelName about = model == null ? null : waymark.modelName(model);
        return waymark.operations().answers().ask(new BatchesOf(id, about, limit));
    }
}
