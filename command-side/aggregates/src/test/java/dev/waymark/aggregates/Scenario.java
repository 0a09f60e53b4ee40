package dev.waymark.aggregates;

import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Command;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;

/// An aggregate in Axon's fixture, beside real decision tables and leases: what happened before,
/// what is wanted, what comes of it.
public final class Scenario<T> implements AutoCloseable {

    /// Runs with a lease now.
    private Instant now = Samples.NOW;

    private final TestDatabase database = new TestDatabase();
    private final Log log = new Log();
    public final DecisionTables decisions = new DecisionTables(database);
    public final Leases leases = new Leases(database, database, () -> now, _ -> false);
    private final AggregateTestFixture<T> fixture;
    private final List<Object> given = new ArrayList<>();

    public Scenario(Class<T> aggregate) {
        decisions.createSchema();
        leases.createSchema();
        fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(decisions);
        fixture.registerInjectableResource(leases);
        fixture.registerCommandTargetResolver(new CommandRouting());
    }

    /// Happened in the stream, by Ann.
    public Scenario<T> given(Event... events) {
        for (Event event : events) {
            given.add(
                    new GenericEventMessage<>(event, ProvenanceMetaData.write(Samples.by("ann"))));
        }
        return this;
    }

    /// Happened in other streams.
    public Scenario<T> elsewhere(Event... events) {
        decisions.apply(log.append(events));
        return this;
    }

    public Scenario<T> living(RunId run) {
        leases.take(run, Samples.HOLDER, 1, Duration.ofSeconds(30));
        return this;
    }

    /// So much later, leases may have lapsed.
    public Scenario<T> later(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    public Outcome when(Command command) {
        return when(command, Samples.by("bob"));
    }

    public Outcome when(Command command, Provenance by) {
        TestExecutor<T> past =
                given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        return new Outcome(past.when(CommandRouting.message(command, by)), by);
    }

    @Override
    public void close() throws Exception {
        database.close();
    }

    /// What came of a command.
    public final class Outcome {

        private final ResultValidator<T> result;
        private final Provenance by;

        Outcome(ResultValidator<T> result, Provenance by) {
            this.result = result;
            this.by = by;
        }

        /// Exactly these events, each with the command's provenance.
        public void then(Event... events) {
            result.expectSuccessfulHandlerExecution()
                    .expectEvents((Object[]) events)
                    .expectEventsMatching(Matchers.matches(this::carryProvenance));
        }

        private boolean carryProvenance(List<? super EventMessage<?>> messages) {
            return messages.stream()
                    .map(message -> ((EventMessage<?>) message).getMetaData())
                    .map(ProvenanceMetaData::read)
                    .allMatch(by::equals);
        }

        /// Nothing more to do, nothing written.
        public void thenNothing() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        public void thenRefused(Refusal refusal) {
            result.expectNoEvents()
                    .expectException(
                            Matchers.<Throwable>matches(thrown ->
                                    thrown instanceof Refused refused
                                            && refused.refusal().equals(refusal)));
        }
    }
}
