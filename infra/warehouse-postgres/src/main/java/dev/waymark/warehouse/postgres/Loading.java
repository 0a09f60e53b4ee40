package dev.waymark.warehouse.postgres;

import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.TransactionWords;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Does batches.
final class Loading {

    private final Database database;
    private final Memory memory;
    private final BatchMarkers markers;
    private final Writing writing;

    Loading(Database database, Memory memory, BatchMarkers markers, Writing writing) {
        this.database = database;
        this.memory = memory;
        this.markers = markers;
        this.writing = writing;
    }

    BatchReceipt load(Load load) {
        TransactionWords.refuse(load.before());
        TransactionWords.refuse(load.after());
        memory.make();
        return database.transaction(session -> once(session, load));
    }

    private BatchReceipt once(Session session, Load load) throws SQLException {
        Optional<BatchReceipt> done = markers.claim(session, load.run(), load.batch());
        return done.isPresent() ? done.get() : claimed(session, load);
    }

    private BatchReceipt claimed(Session session, Load load) throws SQLException {
        List<String> statements = session.transcribe();
        long start = System.nanoTime();
        session.run(load.before());
        Long rows = writing.write(session, load);
        session.run(load.after());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        BatchReceipt receipt = new BatchReceipt(rows, took, List.copyOf(statements));
        markers.complete(session, load.run(), load.batch(), receipt);
        return receipt;
    }
}
