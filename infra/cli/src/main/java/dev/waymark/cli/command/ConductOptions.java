package dev.waymark.cli.command;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener;
import dev.waymark.cli.argument.Count;
import picocli.CommandLine.Option;

/// How a run is carried out, shared by every command that starts or resumes one.
final class ConductOptions {

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "" + Conduct.MOST_ATTEMPTS,
            description =
                    "How often a batch or a promotion is tried when a lock, a lost connection or the like is in its way (default: ${DEFAULT-VALUE}).")
    private int mostAttempts;

    Conduct of(CircuitBreaker breaker, RunListener listener) {
        return new Conduct(breaker, listener, mostAttempts);
    }
}
