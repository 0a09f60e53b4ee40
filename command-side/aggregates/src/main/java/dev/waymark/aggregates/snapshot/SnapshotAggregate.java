package dev.waymark.aggregates.snapshot;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.aggregates.ProvenanceMetaData;
import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.aggregates.snapshot.SnapshotDecider.Surroundings;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.SnapshotCommand;
import dev.waymark.kernel.message.SnapshotEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// The stream of one version. Decides nothing: see [SnapshotDecider].
@AggregateRoot(type = SnapshotAggregate.TYPE)
public class SnapshotAggregate {

    static final String TYPE = "Snapshot";

    private @Nullable String id;
    private SnapshotState state = SnapshotState.NEW;

    @AggregateIdentifier
    @Nullable String id() {
        return id;
    }

    /// The version's row is locked before anything is written, so that a bulk push and a single
    /// command never wait for each other.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            SnapshotCommand.OfVersion command,
            MetaData metaData,
            DecisionTables decisions,
            Leases leases) {
        decisions.lock(List.of(command.version()));
        decide(
                command,
                new Surroundings(leases, decisions::holding),
                ProvenanceMetaData.read(metaData));
    }

    /// For whoever holds the version's row.
    void decide(SnapshotCommand.OfVersion command, Surroundings around, Provenance by) {
        for (SnapshotEvent event : SnapshotDecider.decide(state, command, around)) {
            apply(event, ProvenanceMetaData.write(by));
        }
    }

    @EventSourcingHandler
    void on(SnapshotEvent event) {
        id = CommandRouting.streamOf(event);
        state = SnapshotDecider.evolve(state, event);
    }
}
