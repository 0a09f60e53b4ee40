package dev.waymark.cli.command;

import dev.waymark.cli.ExitCode;
import dev.waymark.cli.Output;
import dev.waymark.cli.argument.Moment;
import dev.waymark.cli.view.PointerView;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.interval.TimeExpression;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Query.HistoryOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.runtime.Waymark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `show`.
@Command(
        name = "show",
        description =
                "What an environment holds: now, at a generation, or at a moment in the past.",
        footer = {
            "",
            "Examples:",
            "  waymark show prod --at '2026-01-05 10:30:00'",
            "  waymark show prod --generation 3"
        })
final class ShowCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "ENV",
            arity = "0..1",
            defaultValue = "prod",
            description = "Environment (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String environment;

    @ArgGroup private @Nullable When when;

    /// One way to name the past.
    static final class When {
        @Option(
                names = "--at",
                paramLabel = "TIME",
                converter = Moment.class,
                description = "A moment, as plan takes them: '2 hours ago', a timestamp.")
        private @Nullable String at;

        @Option(
                names = "--generation",
                paramLabel = "N",
                description = "A generation, as history counts them.")
        private @Nullable Long generation;
    }

    @Override
    int perform(Waymark waymark, Output output) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        Pointer pointer =
                waymark.operations()
                        .answers()
                        .ask(new EnvironmentAsOf(name, generation(), at(waymark)))
                        .orElseThrow(() -> new Refused(missing(waymark, name)));
        output.value("environment", pointer, () -> new PointerView().text(pointer));
        return ExitCode.DONE;
    }

    private Refusal missing(Waymark waymark, EnvironmentName name) {
        Long generation = generation();
        Instant at = at(waymark);
        if (waymark.operations().answers().ask(new HistoryOf(name)).isEmpty()) {
            return new Refusal.NoSuchEnvironment(name);
        }
        return generation != null
                ? new Refusal.NoSuchGeneration(name, generation)
                : at != null
                        ? new Refusal.NothingDeployedYet(name, at)
                        : new Refusal.NoSuchEnvironment(name);
    }

    private @Nullable Long generation() {
        return when == null ? null : when.generation;
    }

    private @Nullable Instant at(Waymark waymark) {
        return when == null || when.at == null
                ? null
                : TimeExpression.parse(when.at, waymark.settings().clock().instant()).at();
    }
}
