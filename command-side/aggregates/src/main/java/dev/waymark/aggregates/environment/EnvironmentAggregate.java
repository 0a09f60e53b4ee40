package dev.waymark.aggregates.environment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.aggregates.ProvenanceMetaData;
import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.kernel.message.EnvironmentCommand;
import dev.waymark.kernel.message.EnvironmentCommand.StartDeployment;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentEnded;
import dev.waymark.kernel.message.EnvironmentEvent.DeploymentStarted;
import dev.waymark.kernel.message.Provenance;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// The stream of one environment. Decides nothing: see [EnvironmentDecider]. Leases begin and end
/// in the transaction of the events that give and return the slot.
@AggregateRoot(type = "Environment")
public class EnvironmentAggregate {

    private @Nullable String id;
    private EnvironmentState state = EnvironmentState.NEW;

    @AggregateIdentifier
    @Nullable String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            EnvironmentCommand command,
            MetaData metaData,
            DecisionTables decisions,
            Leases leases) {
        Provenance by = ProvenanceMetaData.read(metaData);
        Surroundings around =
                new Surroundings(leases, decisions::plan, decisions::holdings, decisions::rivals);
        for (EnvironmentEvent event : EnvironmentDecider.decide(state, command, by, around)) {
            apply(event, ProvenanceMetaData.write(by));
            lease(event, command, leases);
        }
    }

    private static void lease(EnvironmentEvent event, EnvironmentCommand command, Leases leases) {
        if (event instanceof DeploymentStarted started && command instanceof StartDeployment wish) {
            if (started.takenOverFrom() != null) {
                leases.expire(started.takenOverFrom());
            }
            leases.take(started.run(), started.holder(), started.fence(), wish.lease());
        } else if (event instanceof DeploymentEnded ended) {
            leases.expire(ended.run());
        }
    }

    @EventSourcingHandler
    void on(EnvironmentEvent event, MetaData metaData) {
        id = CommandRouting.streamOf(event);
        state = EnvironmentDecider.evolve(state, event, ProvenanceMetaData.read(metaData));
    }
}
