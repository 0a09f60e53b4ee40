package dev.waymark.cli.command;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.RunListener;
import dev.waymark.cli.argument.Count;
import dev.waymark.cli.argument.NamedBreaker;
import dev.waymark.cli.argument.Span;
import dev.waymark.kernel.run.Breaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @Option(
            names = "--circuit-breaker",
            paramLabel = "COMMAND",
            description =
                    "Stop between two batches when this command does not end with 0. Repeat for several.")
    private List<String> commands = List.of();

    @Option(
            names = "--breaker",
            paramLabel = "NAME=VALUE",
            converter = NamedBreaker.class,
            description =
                    "Stop between two batches when this opens: time_window=22:00-06:00, failed_audits=0.2, row_anomaly=3, kill_file=PATH. Repeat for several; those of waymark.yaml come first.")
    private List<Breaker> breakers = List.of();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = Span.class,
            defaultValue = "0s",
            description =
                    "How long to wait at most while another run has the environment: 30s, 10m, 2h (default: not at all).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration wait;

    Conduct of(CircuitBreaker breaker, RunListener listener) {
        List<Breaker> all = new ArrayList<>(breakers);
        commands.forEach(command -> all.add(new Breaker.Command(command)));
        return new Conduct(breaker, listener, mostAttempts, all, wait);
    }
}
