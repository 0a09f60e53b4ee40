package dev.waymark.aggregates.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.aggregates.ProvenanceMetaData;
import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.aggregates.decision.PlanStanding;
import dev.waymark.kernel.message.PlanCommand;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Provenance;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// The stream of one plan. Decides nothing: see [PlanDecider].
@AggregateRoot(type = "Plan")
public class PlanAggregate {

    private @Nullable String id;
    private PlanState state = PlanState.NEW;

    @AggregateIdentifier
    @Nullable String id() {
        return id;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanCommand command, MetaData metaData, DecisionTables decisions, Leases leases) {
        Provenance by = ProvenanceMetaData.read(metaData);
        Deployments deployments =
                plan -> decisions.plan(plan).map(PlanStanding::deploying).filter(leases::isLive);
        for (PlanEvent event : PlanDecider.decide(state, command, by, deployments)) {
            apply(event, ProvenanceMetaData.write(by));
        }
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        id = CommandRouting.streamOf(event);
        state = PlanDecider.evolve(state, event);
    }
}
