package dev.waymark.eventstore;

import dev.waymark.aggregates.decision.DecisionTables;
import dev.waymark.aggregates.decision.Leases;
import dev.waymark.aggregates.decision.Processes;
import dev.waymark.eventstore.connection.Dialect;
import dev.waymark.eventstore.connection.StateSchema;
import dev.waymark.eventstore.connection.ThreadTransactions;
import dev.waymark.eventstore.drawer.Drawers;
import dev.waymark.eventstore.event.EngineLog;
import dev.waymark.eventstore.event.OwnEvents;
import dev.waymark.eventstore.event.StopRequests;
import dev.waymark.eventstore.event.Upcasters;
import dev.waymark.eventstore.verify.DecisionRebuild;
import dev.waymark.eventstore.verify.Verification;
import dev.waymark.eventstore.verify.Verifier;
import dev.waymark.json.JacksonDocuments;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Commands;
import dev.waymark.kernel.run.StopCause;
import dev.waymark.projections.AnswerDesk;
import dev.waymark.projections.Rebuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/// The state of one Waymark: its log, the aggregates that write it and the answers that follow from
/// it. Several may be open on the same state, in one process or in many.
public final class EventLog implements AutoCloseable {

    private static final int ATTEMPTS = 10;

    private final ThreadTransactions transactions;
    private final EventStorageEngine engine;
    private final Aggregates aggregates;
    private final DecisionTables decisions;
    private final Leases leases;
    private final Holder holder;
    private final Dialect dialect;
    private final EventLogSettings settings;
    private final Commands commands;
    private final Answers answers;
    private final Rebuild rebuild;
    private final EngineLog log;
    private final StopRequests stops;
    private final long opened = System.nanoTime();

    private EventLog(
            ThreadTransactions transactions,
            EventLogSettings settings,
            InstantSource clock,
            Holder holder,
            EventUpcasterChain upcasters) {
        JacksonDocuments documents = new JacksonDocuments();
        this.transactions = transactions;
        this.holder = holder;
        this.settings = settings;
        this.dialect = dialect(settings);
        this.decisions = new DecisionTables(transactions);
        this.leases =
                new Leases(transactions, transactions, clock, Processes.onHost(holder.host()));
        AxonWiring wiring = new AxonWiring(transactions, documents, decisions, leases);
        this.engine = wiring.engine(upcasters);
        OwnEvents own = new OwnEvents();
        this.aggregates = new Aggregates(() -> wiring.start(engine, own));
        EngineLog living = new EngineLog(engine, wiring.single(upcasters), own);
        this.log = living.asWritten();
        this.stops = new StopRequests(engine);
        this.commands = new AxonCommands(aggregates, this::head, settings);
        this.answers =
                new ExplainedAnswers(
                        new AnswerDesk(transactions, living, documents, clock), settings);
        this.rebuild = new Rebuild(transactions, log, documents);
    }

    /// Opens a state, and creates it when there is none.
    ///
    /// @param clock tells leases and the feed how late it is; deciders take the time from the
    ///   request
    /// @param holder the process that takes and renews leases
    /// @throws StateUnavailable with what to do about it
    public static EventLog open(EventLogSettings settings, InstantSource clock, Holder holder) {
        return open(settings, clock, holder, Upcasters.ALL);
    }

    static EventLog open(
            EventLogSettings settings,
            InstantSource clock,
            Holder holder,
            EventUpcasterChain upcasters) {
        SystemProperties.prepare();
        ThreadTransactions transactions = new ThreadTransactions(settings);
        try {
            EventLog opened = new EventLog(transactions, settings, clock, holder, upcasters);
            settings.alone(() -> opened.bringTables(ATTEMPTS));
            return opened;
        } catch (RuntimeException failed) {
            close(transactions);
            throw Diagnosis.explained(failed, settings);
        }
    }

    /// Whether there is a state already.
    ///
    /// @throws StateUnavailable with what to do about it
    public static boolean exists(EventLogSettings settings) {
        SystemProperties.prepare();
        try (Connection connection = settings.connect()) {
            return StateSchema.exists(connection);
        } catch (SQLException failed) {
            throw Diagnosis.explained(
                    new JdbcException("The state cannot be reached", failed), settings);
        }
    }

    private static Dialect dialect(EventLogSettings settings) {
        return switch (settings) {
            case H2State _ -> Dialect.H2;
            case PostgresState _ -> Dialect.POSTGRES;
        };
    }

    private static StateSchema schema(EventLogSettings settings) {
        return switch (settings) {
            case H2State _ -> new StateSchema(Dialect.H2, null);
            case PostgresState server -> new StateSchema(Dialect.POSTGRES, server.quotedSchema());
        };
    }

    /// Once more when another process that makes the same tables was quicker.
    private void bringTables(int attempts) {
        try {
            transactions.writing(this::bringTables);
        } catch (RuntimeException failed) {
            if (attempts == 1 || !Conflicts.isRaceForTables(failed)) {
                throw failed;
            }
            bringTables(attempts - 1);
        }
    }

    private boolean bringTables(Connection connection) throws SQLException {
        schema(settings).bring(connection);
        decisions.createSchema();
        leases.createSchema();
        return true;
    }

    public Commands commands() {
        return commands;
    }

    public Answers answers() {
        return answers;
    }

    /// What the project's files were read as, kept for others.
    public Drawers drawers() {
        return new Drawers(transactions, dialect, settings::alone);
    }

    /// Makes this process's lease of a run last for `lease` from now on.
    ///
    /// @return false when it holds it no longer
    public boolean renew(RunId run, Duration lease) {
        return leases.renew(run, holder, lease);
    }

    /// How a run that goes on is to stop, as somebody asked since it was started or resumed. Costs
    /// one look at its own stream.
    public Optional<StopCause> stopAsked(RunId run) {
        return explained(() -> stops.of(run));
    }

    /// The living process that works on a run.
    public Optional<Holder> worker(RunId run) {
        return leases.holder(run);
    }

    /// The living process, other than this one, that works on a run.
    public Optional<Holder> otherWorker(RunId run) {
        return leases.holder(run).filter(other -> !other.equals(holder));
    }

    /// Builds the tables of answers anew, while the old ones go on answering.
    public void rebuild() {
        explained(() -> {
            rebuild.run();
            return rebuild;
        });
    }

    /// Builds the decision tables anew; commands wait meanwhile.
    public void rebuildDecisions() {
        explained(() -> {
            new DecisionRebuild(transactions, log, decisions, dialect).run();
            return decisions;
        });
    }

    /// Reads the whole log and compares everything that follows from it.
    public Verification verify() {
        return explained(() -> new Verifier(transactions, log, rebuild).run());
    }

    private <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw Diagnosis.explained(failed, settings);
        }
    }

    private long head() {
        TrackingToken head = engine.createHeadToken();
        return head instanceof GapAwareTrackingToken token ? token.getIndex() : 0;
    }

    @Override
    public void close() {
        aggregates.close();
        close(transactions);
        settings.closed(Duration.ofNanos(System.nanoTime() - opened));
    }

    private static void close(ThreadTransactions transactions) {
        try {
            transactions.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "the state did not close: " + failed.getSQLState(), failed);
        }
    }
}
