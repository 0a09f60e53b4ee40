package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.aggregates.ProvenanceMetaData;
import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.aggregates.snapshot.SnapshotDecider.Surroundings;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.SnapshotCommand.OfVersion;
import dev.waymark.kernel.message.SnapshotCommand.Together;
import dev.waymark.kernel.snapshot.Version;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// Lets each version decide its own wishes, and appends what they say as one.
public final class SnapshotsTogether {

    private final Repository<SnapshotAggregate> versions;
    private final DecisionTables decisions;
    private final Leases leases;

    public SnapshotsTogether(
            Repository<SnapshotAggregate> versions, DecisionTables decisions, Leases leases) {
        this.versions = versions;
        this.decisions = decisions;
        this.leases = leases;
    }

    /// Streams are locked in their order and before the rows, as [SnapshotAggregate] does it, so
    /// that nobody waits for somebody who waits for him.
    @CommandHandler
    void handle(Together command, MetaData metaData) throws Exception {
        SortedSet<Version> wanted = new TreeSet<>();
        command.wishes().forEach(wish -> wanted.add(wish.version()));
        for (Version version : wanted) {
            of(version);
        }
        decisions.lock(wanted);
        Provenance by = ProvenanceMetaData.read(metaData);
        Surroundings around = new Surroundings(leases, decisions::holding);
        for (OfVersion wish : command.wishes()) {
            of(wish.version()).execute(version -> version.decide(wish, around, by));
        }
    }

    /// Loaded once in a transaction.
    private Aggregate<SnapshotAggregate> of(Version version) throws Exception {
        return versions.loadOrCreate(CommandRouting.streamOf(version), SnapshotAggregate::new);
    }
}
