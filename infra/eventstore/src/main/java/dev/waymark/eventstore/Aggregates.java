package dev.waymark.eventstore;

import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;

/// What decides, started by the first command: whoever only asks does not wait for it.
final class Aggregates implements AutoCloseable {

    private final Supplier<Configuration> starter;
    private @Nullable Configuration running;

    /// @param starter gives what runs already
    Aggregates(Supplier<Configuration> starter) {
        this.starter = starter;
    }

    synchronized CommandBus bus() {
        if (running == null) {
            running = starter.get();
        }
        return running.commandBus();
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.shutdown();
        }
    }
}
