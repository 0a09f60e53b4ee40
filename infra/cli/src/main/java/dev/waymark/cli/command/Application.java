package dev.waymark.cli.command;

import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunOutcome;
import dev.waymark.cli.EventLines;
import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Interrupt;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.OutcomeView;
import dev.waymark.cli.view.ProgressLines;
import dev.waymark.cli.view.Watching;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.run.RunReport;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.operations.Preflight.Check;
import dev.waymark.runtime.Waymark;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Carries a plan out and tells how it goes.
final class Application {

    private final Waymark waymark;
    private final Output output;
    private final PrintWriter err;
    private final ConductOptions conduct;

    Application(Waymark waymark, Output output, PrintWriter err, ConductOptions conduct) {
        this.waymark = waymark;
        this.output = output;
        this.err = err;
        this.conduct = conduct;
    }

    /// Checks, then applies.
    ///
    /// @return the exit code
    int apply(PlanId plan) {
        try (Interrupt interrupt = new Interrupt(waymark.settings().user(), err)) {
            Conduct how = conduct.of(interrupt, new ProgressLines(err, waymark.settings().clock()));
            List<Check> checks = waymark.operations().applyPlan().check(plan, how);
            checks.forEach(
                    check -> err.println((check.passed() ? "[ok] " : "[no] ") + check.answer()));
            err.flush();
            if (!checks.stream().allMatch(Check::passed)) {
                return refused(plan, checks);
            }
            return run(
                    watched ->
                            waymark.operations()
                                    .applyPlan()
                                    .apply(plan, watched, waymark.provenance()),
                    interrupt);
        }
    }

    private int refused(PlanId plan, List<Check> checks) {
        err.println(
                "Refused: nothing was started. When the above is mended: `waymark apply "
                        + plan
                        + "`.");
        if (!output.isText()) {
            output.list("check", checks, String::new);
        }
        return ExitCode.REFUSED;
    }

    /// Goes on with a run.
    ///
    /// @return the exit code
    int resume(RunId run) {
        try (Interrupt interrupt = new Interrupt(waymark.settings().user(), err)) {
            return run(
                    how -> waymark.operations().applyPlan().resume(run, how, waymark.provenance()),
                    interrupt);
        }
    }

    /// Goes on with a run that failed.
    ///
    /// @return the exit code
    int retry(RunId run) {
        try (Interrupt interrupt = new Interrupt(waymark.settings().user(), err)) {
            return run(
                    how -> waymark.operations().applyPlan().retry(run, how, waymark.provenance()),
                    interrupt);
        }
    }

    private int run(Function<Conduct, RunOutcome> work, Interrupt interrupt) {
        return told(watched(work, interrupt));
    }

    /// Tells how it goes while it goes: as the events that others read, or as people like it.
    <T> T watched(Function<Conduct, T> work, Interrupt interrupt) {
        if (output.isStream()) {
            try (EventLines lines = new EventLines(waymark, output)) {
                return work.apply(conduct.of(interrupt, lines));
            }
        }
        InstantSource clock = waymark.settings().clock();
        try (Watching watching = Watching.of(err, clock, clock)) {
            return work.apply(conduct.of(interrupt, watching));
        }
    }

    /// Says how a run came out.
    ///
    /// @return the exit code
    int told(RunOutcome outcome) {
        output.value(
                "outcome",
                outcome,
                () -> new OutcomeView(this::report, output.paint()).text(outcome));
        return switch (outcome) {
            case RunOutcome.Succeeded _, RunOutcome.NothingToDo _ -> ExitCode.DONE;
            case RunOutcome.Stopped stopped -> code(stopped);
        };
    }

    private Optional<RunReport> report(RunId run) {
        return waymark.operations().answers().ask(new RunOf(run));
    }

    private static int code(RunOutcome.Stopped stopped) {
        return switch (stopped.cause()) {
            case StopCause.Failed _, StopCause.AuditFailed _ ->
                    stopped.failures().isEmpty() ? ExitCode.FAILED : ExitCode.PARTIAL;
            case StopCause.Aborted _ -> ExitCode.ABORTED;
            case StopCause.LostLease _ -> ExitCode.FAILED;
            case StopCause.Cancelled _, StopCause.Paused _, StopCause.Superseded _ ->
                    ExitCode.CANCELLED;
        };
    }
}
