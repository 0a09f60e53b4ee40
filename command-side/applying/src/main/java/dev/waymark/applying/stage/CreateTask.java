package dev.waymark.applying.stage;

import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.snapshot.Snapshot;
import java.util.stream.Stream;

/// Makes the table of a snapshot that has nothing to compute, in its place in the graph: every
/// promoted model has one.
final class CreateTask extends Task {

    private final EmptyTables tables;
    private final boolean dev;

    CreateTask(Snapshot snapshot, boolean dev, EmptyTables tables) {
        super(snapshot);
        this.dev = dev;
        this.tables = tables;
    }

    @Override
    long size() {
        return 1;
    }

    @Override
    int concurrency() {
        return 1;
    }

    @Override
    Stream<Backfill> backfills() {
        return Stream.of();
    }

    @Override
    Piece take() {
        return new Piece(
                null,
                () -> {
                    tables.create(snapshot(), dev);
                    return null;
                });
    }
}
