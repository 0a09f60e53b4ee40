package dev.waymark.eventstore;

import dev.waymark.aggregates.CommandRouting;
import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.aggregates.environment.EnvironmentAggregate;
import dev.waymark.aggregates.plan.PlanAggregate;
import dev.waymark.aggregates.run.RunAggregate;
import dev.waymark.aggregates.snapshot.SnapshotAggregate;
import dev.waymark.aggregates.snapshot.SnapshotPushing;
import dev.waymark.aggregates.snapshot.SnapshotsTogether;
import dev.waymark.eventstore.connection.ThreadTransactions;
import dev.waymark.eventstore.event.EventSerializer;
import dev.waymark.eventstore.event.OwnEvents;
import dev.waymark.eventstore.event.StateFilter;
import dev.waymark.json.JacksonDocuments;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/// Puts Axon together piece by piece: nothing is found by scanning, and nothing runs in the
/// background.
final class AxonWiring {

    /// Events read or skipped at a time.
    private static final int BATCH = 1000;

    /// How long a hole in the log may still be filled by a transaction that commits late, in
    /// milliseconds by the writers' clocks, which may differ. With Axon's minute, an event would be
    /// lost to the answers when a writer's clock lags by that much.
    private static final int GAPS_KEPT = 86_400_000;

    /// How many events may overtake one: a push of all models is one transaction. As many places
    /// has a statement that looks for the late ones, and databases have bounds.
    private static final int GAPS_BEHIND = 50_000;

    /// Events of one version that are read before its state is remembered.
    private static final int MANY_OF_VERSION = 20;

    /// Events of one environment, whose state names all models.
    private static final int MANY_OF_ENVIRONMENT = 200;

    private final ThreadTransactions transactions;
    private final EventSerializer serializer;
    private final DecisionTables decisions;
    private final Leases leases;

    AxonWiring(
            ThreadTransactions transactions,
            JacksonDocuments documents,
            DecisionTables decisions,
            Leases leases) {
        this.transactions = transactions;
        this.serializer =
                new EventSerializer(
                        documents,
                        Map.of(
                                "Environment",
                                EnvironmentAggregate.class,
                                "Snapshot",
                                SnapshotAggregate.class));
        this.decisions = decisions;
        this.leases = leases;
    }

    EventStorageEngine engine(EventUpcasterChain upcasters) {
        return engine(upcasters, BATCH);
    }

    /// One that fetches no more than it is asked for.
    EventStorageEngine single(EventUpcasterChain upcasters) {
        return engine(upcasters, 1);
    }

    private EventStorageEngine engine(EventUpcasterChain upcasters, int batch) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(new StateFilter())
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(new Conflicts())
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .batchSize(batch)
                .gapTimeout(GAPS_KEPT)
                .maxGapOffset(GAPS_BEHIND)
                .schema(schema())
                .build();
    }

    private static EventSchema schema() {
        return EventSchema.builder()
                .eventTable("event_log")
                .snapshotTable("event_snapshot")
                .globalIndexColumn("global_index")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("aggregate_type")
                .eventIdentifierColumn("event_id")
                .payloadTypeColumn("event_type")
                .payloadRevisionColumn("event_version")
                .timestampColumn("written_at")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }

    /// @return running already
    Configuration start(EventStorageEngine engine, OwnEvents own) {
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(_ -> serializer)
                        .configureCorrelationDataProviders(_ -> List.of())
                        .configureEmbeddedEventStore(_ -> engine)
                        .registerComponent(TransactionManager.class, _ -> transactions)
                        .registerComponent(DecisionTables.class, _ -> decisions)
                        .registerComponent(Leases.class, _ -> leases)
                        .registerCommandHandler(
                                axon -> new SnapshotPushing(axon.eventStore(), decisions))
                        .registerCommandHandler(axon ->
                                new SnapshotsTogether(
                                        axon.repository(SnapshotAggregate.class),
                                        decisions,
                                        leases))
                        .configureAggregate(plain(PlanAggregate.class, engine))
                        .configureAggregate(plain(RunAggregate.class, engine))
                        .configureAggregate(
                                remembered(SnapshotAggregate.class, engine, MANY_OF_VERSION))
                        .configureAggregate(
                                remembered(
                                        EnvironmentAggregate.class, engine, MANY_OF_ENVIRONMENT));
        Configuration running = configurer.start();
        running.eventStore().subscribe(decisions::apply);
        running.eventStore().subscribe(own::wrote);
        return running;
    }

    private static <A> AggregateConfigurer<A> plain(Class<A> type, EventStorageEngine engine) {
        return aggregate(type, engine, _ -> NoSnapshotTriggerDefinition.INSTANCE);
    }

    private static <A> AggregateConfigurer<A> remembered(
            Class<A> type, EventStorageEngine engine, int many) {
        return aggregate(type, engine, axon -> new LongReads(axon.snapshotter(), many));
    }

    private static <A> AggregateConfigurer<A> aggregate(
            Class<A> type,
            EventStorageEngine engine,
            Function<Configuration, SnapshotTriggerDefinition> remembering) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(_ -> new CommandRouting())
                .configureRepository(axon ->
                        new RecentAggregates<>(
                                builder(type, axon)
                                        .snapshotTriggerDefinition(remembering.apply(axon)),
                                engine));
    }

    private static <A> EventSourcingRepository.Builder<A> builder(
            Class<A> type, Configuration axon) {
        return EventSourcingRepository.builder(type)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .repositoryProvider(axon::repository)
                .eventStore(axon.eventStore());
    }
}
