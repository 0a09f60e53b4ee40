package dev.waymark.cli;

import dev.waymark.applying.CircuitBreaker;
import java.io.PrintWriter;
import java.util.Optional;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Ctrl-C as a breaker: the first one lets running batches end and loses nothing, the second one
/// ends the process.
public final class Interrupt implements CircuitBreaker, AutoCloseable {

    private static final Signal INT = new Signal("INT");

    private final String user;
    private final SignalHandler before;
    private volatile boolean pressed;

    public Interrupt(String user, PrintWriter err) {
        this.user = user;
        this.before = Signal.handle(INT, _ -> pressed(err));
    }

    private void pressed(PrintWriter err) {
        if (pressed) {
            Runtime.getRuntime().halt(ExitCode.CANCELLED);
        }
        pressed = true;
        err.println(
                "Stopping after the running batches; press Ctrl-C again to stop at once. Nothing is lost either way.");
        err.flush();
    }

    @Override
    public Optional<Opened> check() {
        return pressed ? Optional.of(new Opened(CANCELLED, user)) : Optional.empty();
    }

    @Override
    public void close() {
        Signal.handle(INT, before);
    }
}
