package dev.waymark.warehouse.duckdb;

import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.Load;
import dev.waymark.warehouse.Load.Rows.ReplaceRange;
import dev.waymark.warehouse.TransactionWords;
import dev.waymark.warehouse.WarehouseFailure;
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
    private final Locks locks;
    private final OwnRuns runs;

    Loading(
            Database database,
            Memory memory,
            BatchMarkers markers,
            Locks locks,
            OwnRuns runs,
            Writing writing) {
        this.database = database;
        this.memory = memory;
        this.markers = markers;
        this.locks = locks;
        this.runs = runs;
        this.writing = writing;
    }

    BatchReceipt load(Load load) {
        TransactionWords.refuse(load.before());
        TransactionWords.refuse(load.after());
        memory.make(database.catalogs().markedIn(load.table()));
        return onlyWritesRows(load)
                ? locks.together(load.table(), () -> done(load, _ -> {}))
                : locks.alone(
                        load.table(), () -> done(load, session -> writing.create(session, load)));
    }

    private boolean onlyWritesRows(Load load) {
        return switch (load.rows()) {
            case Load.Rows.None _ -> true;
            case ReplaceRange _, Load.Rows.ReplaceKeys _, Load.Rows.Merge _, Load.Rows.Append _ ->
                    load.exists();
            case Load.Rows.Replace _, Load.Rows.View _, Load.Rows.Csv _ -> false;
        };
    }

    private BatchReceipt done(Load load, Database.Deed preparation) {
        try {
            return database.transaction(session -> once(session, load, preparation));
        } catch (WarehouseFailure e) {
            String clearing = writing.clearing(load, e).orElseThrow(() -> e);
            return database.transaction(
                    session -> once(session, load, again -> again.run(clearing)));
        }
    }

    private BatchReceipt once(Session session, Load load, Database.Deed preparation)
            throws SQLException {
        String place = database.catalogs().markedIn(load.table());
        Optional<BatchReceipt> marked = receipt(session, load, place);
        return marked.isPresent() ? marked.get() : marked(session, load, preparation, place);
    }

    private Optional<BatchReceipt> receipt(Session session, Load load, String place)
            throws SQLException {
        boolean first =
                runs.of(load.run())
                        .isFirst(place, load.batch(), () -> !markers.marksAny(place, load.run()));
        return first ? Optional.empty() : markers.find(session, place, load.run(), load.batch());
    }

    private BatchReceipt marked(Session session, Load load, Database.Deed preparation, String place)
            throws SQLException {
        List<String> statements = session.transcribe();
        long start = System.nanoTime();
        session.run(load.before());
        preparation.with(session);
        Long rows = writing.write(session, load);
        session.run(load.after());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        BatchReceipt receipt = new BatchReceipt(rows, took, List.copyOf(statements));
        markers.mark(session, place, load.run(), load.batch(), receipt);
        return receipt;
    }
}
