package dev.waymark.cli.command;

import dev.waymark.applying.RunListener.Progress;
import dev.waymark.applying.RunOutcome;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.Watching;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.operations.FollowRun.Told;
import dev.waymark.operations.LogProgress;
import dev.waymark.runtime.Waymark;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `watch`.
@Command(
        name = "watch",
        description = {
            "Follows a run from its beginning to its end, from any terminal.",
            "",
            "With --output ndjson each line is an event with a token; --since TOKEN goes on after it.",
            ""
        },
        footer = {"", "Example:", "  waymark watch prod"})
final class WatchCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "RUN|ENV",
            description = "Id of the run, or the environment that it works on.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String run;

    @Option(
            names = "--since",
            paramLabel = "TOKEN",
            defaultValue = "0",
            description = "Leave out what happened up to this token.")
    private long since;

    @Override
    int perform(Waymark waymark, Output output) {
        RunReport report = waymark.operations().findRun().named(run);
        if (output.isStream()) {
            follow(waymark, report, told -> output.event(told.position(), told.at(), told.event()));
        } else {
            show(waymark, report);
        }
        RunReport last = waymark.operations().answers().ask(new RunOf(report.id())).orElseThrow();
        return last.status() == RunReport.Status.RUNNING
                ? abandoned(last)
                : new Application(waymark, output, err(), new ConductOptions())
                        .told(outcome(waymark, last));
    }

    private void show(Waymark waymark, RunReport report) {
        AtomicReference<Instant> at = new AtomicReference<>(report.startedAt());
        LogProgress progress = new LogProgress();
        try (Watching watching = Watching.of(err(), at::get, waymark.settings().clock())) {
            watching.on(
                    new Progress.RunBegan(
                            report.id(),
                            report.stages().size(),
                            waymark.operations().applyPlan().workload(report)));
            follow(
                    waymark,
                    report,
                    told -> {
                        at.set(told.at());
                        progress.of(told).forEach(watching::on);
                    });
        }
    }

    private void follow(Waymark waymark, RunReport report, Consumer<Told> listener) {
        waymark.operations().followRun().follow(report, since, () -> false, listener);
    }

    private int abandoned(RunReport report) {
        return failed(
                "No process carries run %s out any more. Go on with it: `waymark resume %s`."
                        .formatted(report.id(), report.id()));
    }

    private static RunOutcome outcome(Waymark waymark, RunReport report) {
        StopCause cause = report.stoppedFor();
        return cause == null
                ? new RunOutcome.Succeeded(report.id(), generation(waymark, report))
                : new RunOutcome.Stopped(
                        report.id(), cause, failures(report, cause), report.skipped(), null);
    }

    private static List<StopCause> failures(RunReport report, StopCause cause) {
        return cause.isFailure() && report.failures().contains(cause) ? List.of(cause) : List.of();
    }

    private static long generation(Waymark waymark, RunReport report) {
        return waymark.operations()
                .answers()
                .ask(new EnvironmentAsOf(report.environment(), null, null))
                .map(Pointer::generation)
                .orElse(0L);
    }
}
