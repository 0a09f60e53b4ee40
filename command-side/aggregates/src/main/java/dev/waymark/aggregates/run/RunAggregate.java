package dev.waymark.aggregates.run;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.aggregates.ProvenanceMetaData;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.RunCommand;
import dev.waymark.kernel.message.RunEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// The stream of one run. Decides nothing: see [RunDecider].
@AggregateRoot(type = "Run")
public class RunAggregate {

    private @Nullable String id;
    private RunState state = RunState.NEW;

    @AggregateIdentifier
    @Nullable String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RunCommand command, MetaData metaData, Leases leases) {
        Provenance by = ProvenanceMetaData.read(metaData);
        for (RunEvent event : RunDecider.decide(state, command, leases)) {
            apply(event, ProvenanceMetaData.write(by));
        }
    }

    @EventSourcingHandler
    void on(RunEvent event) {
        id = CommandRouting.streamOf(event);
        state = RunDecider.evolve(state, event);
    }
}
