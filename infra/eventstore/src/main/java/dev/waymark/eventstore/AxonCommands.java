package dev.waymark.eventstore;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refused;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;

/// Sends commands over Axon's bus, and once more whenever another process was quicker.
final class AxonCommands implements Commands {

    private static final int ATTEMPTS = 20;

    private final Aggregates aggregates;
    private final LongSupplier head;
    private final EventLogSettings settings;

    /// @param head position of the last event in the log
    AxonCommands(Aggregates aggregates, LongSupplier head, EventLogSettings settings) {
        this.aggregates = aggregates;
        this.head = head;
        this.settings = settings;
    }

    @Override
    public Receipt send(Command command, Provenance provenance) {
        Optional<Throwable> failure = attempt(command, provenance);
        for (int i = 1; i < ATTEMPTS && failure.filter(Conflicts::isConflict).isPresent(); i++) {
            failure = attempt(command, provenance);
        }
        if (failure.isPresent()) {
            throw unwrapped(failure.get());
        }
        return new Receipt(head.getAsLong());
    }

    @Override
    public void prepare() {
        aggregates.bus();
    }

    /// The bus handles a command in the thread that sends it.
    private Optional<Throwable> attempt(Command command, Provenance provenance) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        aggregates
                .bus()
                .dispatch(
                        CommandRouting.message(command, provenance),
                        (_, answer) -> result.set(answer));
        return result.get().optionalExceptionResult().map(Throwable.class::cast);
    }

    private RuntimeException unwrapped(Throwable failure) {
        return Conflicts.causes(failure)
                .filter(cause -> cause instanceof Refused || cause instanceof StateUnavailable)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElseGet(() -> Diagnosis.explained(broken(failure), settings));
    }

    private static RuntimeException broken(Throwable failure) {
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new CommandExecutionException("The command could not be carried out", failure);
    }
}
