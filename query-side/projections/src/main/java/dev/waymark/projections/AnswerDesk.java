package dev.waymark.projections;

import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.Query;
import dev.waymark.projections.audit.AuditLog;
import dev.waymark.projections.audit.EventFeed;
import dev.waymark.projections.environment.Environments;
import dev.waymark.projections.environment.Generations;
import dev.waymark.projections.environment.History;
import dev.waymark.projections.environment.Pointers;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.plan.PlanDocuments;
import dev.waymark.projections.plan.Plans;
import dev.waymark.projections.run.BatchTexts;
import dev.waymark.projections.run.Batches;
import dev.waymark.projections.run.Marks;
import dev.waymark.projections.run.Runs;
import dev.waymark.projections.run.Works;
import dev.waymark.projections.snapshot.Janitor;
import dev.waymark.projections.snapshot.PriorStates;
import dev.waymark.projections.snapshot.RecordedTables;
import dev.waymark.projections.snapshot.Snapshots;
import dev.waymark.projections.store.Position;
import dev.waymark.projections.store.Positions;
import dev.waymark.projections.store.Tables;
import dev.waymark.projections.store.Transactions;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;

/// Answers every question: first brings the tables up to the head of the log, then reads them as of
/// one moment.
public final class AnswerDesk implements Answers {

    private final Transactions transactions;
    private final LogReader log;
    private final Documents documents;
    private final CatchUp catchUp;
    private final Positions positions;
    private final EventFeed feed;
    private final Generations generations = new Generations();
    private final PlanDocuments plans = new PlanDocuments();

    public AnswerDesk(
            Transactions transactions, LogReader log, Documents documents, InstantSource clock) {
        this.transactions = transactions;
        this.log = log;
        this.documents = documents;
        this.catchUp = new CatchUp(transactions, log, documents);
        this.positions = new Positions(documents);
        this.feed = new EventFeed(log, documents, clock);
    }

    @Override
    @SuppressWarnings("unchecked") // each query names the type of its own answer
    public <A> A ask(Query<A> query) {
        catchUp.toHead();
        return (A) transactions.reading(connection -> answer(query, connection));
    }

    private Object answer(Query<?> query, Connection connection) {
        Position position = positions.living(connection);
        try (Tables tables = new Tables(connection, position.side())) {
            return answer(query, tables, position.index());
        }
    }

    private Object answer(Query<?> query, Tables tables, long position) {
        return switch (query) {
            case Query.EnvironmentAsOf q -> new Pointers(tables, generations).asOf(q);
            case Query.Environments _ -> new Environments(tables).all();
            case Query.HistoryOf q -> new History(tables).of(q.environment());
            case Query.SlotOf q -> new Environments(tables).slot(q.environment());
            case Query.PriorStateOf q -> priorStates(tables).of(q, position);
            case Query.RollbackStateOf q -> priorStates(tables).of(q, position);
            case Query.SnapshotsOf q -> List.copyOf(new Snapshots(tables).of(q.ids()).values());
            case Query.PlanOf q -> new Plans(tables, log, plans).one(q.plan());
            case Query.Plans q -> new Plans(tables, log, plans).latest(q);
            case Query.RunOf q -> new Runs(tables, documents).one(q.run());
            case Query.Runs q -> new Runs(tables, documents).latest(q);
            case Query.PastWorkOf q -> new Works(tables).of(q.models());
            case Query.EarlierBatches q -> new Batches(tables).of(q);
            case Query.DoneBatches q -> new Marks(tables).of(q);
            case Query.MarkedRuns q -> new Marks(tables).of(q);
            case Query.RecordedTables _ -> new RecordedTables(tables).all();
            case Query.BatchesOf q -> new BatchTexts(tables, log).of(q);
            case Query.AuditLogOf q -> new AuditLog(tables, log).of(q);
            case Query.EventsAfter q -> feed.after(q);
            case Query.LogPosition _ -> position;
            case Query.Disposable q -> new Janitor(tables).disposable(q);
            case Query.Retirable q -> new Janitor(tables).retirable(q);
            case Query.Kept q -> new Janitor(tables).kept(q);
        };
    }

    private PriorStates priorStates(Tables tables) {
        return new PriorStates(tables, generations, documents);
    }
}
