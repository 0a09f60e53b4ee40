package dev.waymark.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// Keeps what this process has decided with last: a thousand batches of one version would read its
/// stream a thousand times. One that is kept decides again only where the log has nothing later of
/// its stream, which each use asks, so that it knows no less than one that is read anew.
final class RecentAggregates<T> extends EventSourcingRepository<T> {

    /// An environment of ten thousand models weighs megabytes; versions weigh little.
    private static final int KEPT = 256;

    private final EventStorageEngine log;
    private final Map<String, EventSourcedAggregate<T>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, EventSourcedAggregate<T>> eldest) {
                    return size() > KEPT;
                }
            };

    RecentAggregates(Builder<T> builder, EventStorageEngine log) {
        super(builder);
        this.log = log;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(
            String stream, @Nullable Long expectedVersion) {
        EventSourcedAggregate<T> known = take(stream);
        return known != null && isLatest(stream, known.version())
                ? known
                : super.doLoadWithLock(stream, expectedVersion);
    }

    private boolean isLatest(String stream, @Nullable Long version) {
        return version != null && !log.readEvents(stream, version + 1).hasNext();
    }

    /// Whoever begins a stream has read nothing.
    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factory) throws Exception {
        EventSourcedAggregate<T> begun = super.doCreateNewForLock(factory);
        begun.getSnapshotTrigger().initializationFinished();
        return begun;
    }

    /// Kept once it is written: what fails midway is read anew.
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        CurrentUnitOfWork.get().afterCommit(_ -> keep(aggregate));
    }

    private @Nullable EventSourcedAggregate<T> take(String stream) {
        synchronized (kept) {
            return kept.remove(stream);
        }
    }

    private void keep(EventSourcedAggregate<T> aggregate) {
        synchronized (kept) {
            kept.put(aggregate.identifierAsString(), aggregate);
        }
    }
}
