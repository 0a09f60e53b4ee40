package dev.waymark.eventstore;

import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/// Has a state remembered in the database once reading it has taken many events. A process that
/// writes many events of one stream reads none of them, so it is the next one that gains by it, and
/// the next one that pays.
///
/// @param many how many events, or a state that was remembered earlier and what came after it
record LongReads(Snapshotter snapshotter, int many) implements SnapshotTriggerDefinition {

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Count(snapshotter, aggregateType, many);
    }

    private static final class Count extends AbstractSnapshotTrigger {

        private static final long serialVersionUID = 1;

        private final int many;
        private int read;
        private boolean whole;

        Count(Snapshotter snapshotter, Class<?> aggregateType, int many) {
            super(snapshotter, aggregateType);
            this.many = many;
        }

        @Override
        public boolean exceedsThreshold() {
            return !whole && ++read == many;
        }

        @Override
        public void initializationFinished() {
            super.initializationFinished();
            whole = true;
        }

        @Override
        public void reset() {
            // it asks once
        }
    }
}
