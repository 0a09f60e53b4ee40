package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.aggregates.ProvenanceMetaData;
import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Holdings;
import dev.waymark.kernel.message.SnapshotCommand.PushSnapshots;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables;
import dev.waymark.kernel.message.SnapshotCommand.RecordTables.Made;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/// Handles the commands that concern thousands of streams: one look into the decision tables, one
/// bulk append. Loading the streams one by one would take minutes.
public final class SnapshotPushing {

    private final EventStore events;
    private final DecisionTables decisions;

    public SnapshotPushing(EventStore events, DecisionTables decisions) {
        this.events = events;
        this.decisions = decisions;
    }

    @CommandHandler
    void handle(PushSnapshots command, MetaData metaData) {
        List<SnapshotId> ids = command.snapshots().stream().map(Snapshot::id).toList();
        List<Version> versions = command.snapshots().stream().map(Snapshot::versionKey).toList();
        Holdings held = decisions.holdings(ids, versions);
        append(PushDecider.decide(command, held), held, metaData);
    }

    @CommandHandler
    void handle(RecordTables command, MetaData metaData) {
        List<Version> versions = command.tables().stream().map(Made::version).toList();
        Holdings held = decisions.holdings(List.of(), versions);
        append(TablesDecider.decide(command, held), held, metaData);
    }

    /// The decision tables know where each stream ends, so no stream is read.
    private void append(List<SnapshotEvent> facts, Holdings held, MetaData metaData) {
        MetaData provenance = ProvenanceMetaData.write(ProvenanceMetaData.read(metaData));
        Map<Version, Long> ends = new HashMap<>();
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>(facts.size());
        for (SnapshotEvent fact : facts) {
            long sequence =
                    ends.getOrDefault(fact.version(), held.version(fact.version()).lastSequence())
                            + 1;
            ends.put(fact.version(), sequence);
            messages.add(
                    new GenericDomainEventMessage<>(
                            SnapshotAggregate.TYPE,
                            CommandRouting.streamOf(fact.version()),
                            sequence,
                            fact,
                            provenance));
        }
        events.publish(messages);
    }
}
