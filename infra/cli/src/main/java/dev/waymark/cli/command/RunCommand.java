package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Interrupt;
import dev.waymark.cli.Output;
import dev.waymark.cli.view.CadenceView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.operations.RunEnvironment.Cadence;
import dev.waymark.runtime.Waymark;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `run`.
@Command(
        name = "run",
        description = {
            "Computes what has become due in an environment.",
            "",
            "It works on what the environment holds; changed files play no part. A run of prod",
            "cleans up first, as the janitor does.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  waymark run                              everything that is due in prod",
            "  waymark run dev --select-model +mart.*   some models with what they read",
            "  waymark run --ignore-cron                up to now, whatever the crons say"
        })
final class RunCommand extends ProjectCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "ENV",
            description = "Environment (default: the project's).")
    private @Nullable String environment;

    @Option(
            names = {"-s", "--start"},
            paramLabel = "TIME",
            description = "First moment that may be computed.")
    private @Nullable String start;

    @Option(
            names = {"-e", "--end"},
            paramLabel = "TIME",
            description = "Last moment that may be computed, a date included whole.")
    private @Nullable String end;

    @Option(names = "--ignore-cron", description = "Do not wait for crons.")
    private boolean ignoreCron;

    @Option(
            names = "--select-model",
            paramLabel = "SELECTION",
            description = "Only these models, with what they read. Repeat for several.")
    private List<String> selectModels = List.of();

    @Option(names = "--no-auto-upstream", description = "Leave out what selected models read.")
    private boolean noAutoUpstream;

    @Option(names = "--skip-janitor", description = "Do not clean up before.")
    private boolean skipJanitor;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ConductOptions conduct;

    @Override
    int perform(Waymark waymark, Output output) {
        try (Interrupt interrupt = new Interrupt(waymark.settings().user(), err())) {
            return told(cadence(waymark, output, interrupt), waymark, output);
        }
    }

    private Cadence cadence(Waymark waymark, Output output, Interrupt interrupt) {
        return new Application(waymark, output, err(), conduct)
                .watched(
                        how ->
                                waymark.operations()
                                        .runEnvironment()
                                        .run(name(waymark), options(), how, waymark.provenance()),
                        interrupt);
    }

    private int told(Cadence cadence, Waymark waymark, Output output) {
        return switch (cadence) {
            case Cadence.Unreadable unreadable -> unreadable(unreadable.diagnostics(), output);
            case Cadence.Impossible no -> failed(no.message());
            case Cadence.NothingDue nothing -> {
                err().print(new CadenceView().notes(nothing.warnings(), nothing.swept()));
                output.value("run", nothing, () -> new CadenceView().text(nothing));
                yield ExitCode.DONE;
            }
            case Cadence.Ran ran -> {
                err().print(
                                new CadenceView()
                                        .notes(ran.review().document().warnings(), ran.swept()));
                yield new Application(waymark, output, err(), conduct).told(ran.outcome());
            }
        };
    }

    private EnvironmentName name(Waymark waymark) {
        return EnvironmentName.sanitised(
                environment == null
                        ? waymark.operations().policies().defaultEnvironment()
                        : environment);
    }

    private RunOptions options() {
        return new RunOptions(start, end, ignoreCron, selectModels, noAutoUpstream, skipJanitor);
    }
}
