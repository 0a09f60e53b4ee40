package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.Batch;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row for each batch that was committed. It is written first: the second of two equal batches
/// waits at its key until the first is done with, and then finds it.
final class BatchMarkers {

    /// The marker of a run that has come to its end, which no batch has.
    private static final String WHOLE = "";

    private final Database database;
    private final Memory memory;

    BatchMarkers(Database database, Memory memory) {
        this.database = database;
        this.memory = memory;
    }

    Optional<BatchReceipt> find(RunId run, Batch batch) {
        return memory.isThere()
                ? database.reading(session -> find(session, run, batch))
                : Optional.empty();
    }

    /// Marks a batch in the transaction that will do it.
    ///
    /// @return the receipt of an equal batch that was done before; empty when it is to be done
    Optional<BatchReceipt> claim(Session session, RunId run, Batch batch) throws SQLException {
        String insert =
                "INSERT INTO %s VALUES (%s, %s, NULL, 0, now()) ON CONFLICT DO NOTHING"
                        .formatted(
                                Memory.BATCHES,
                                Sql.literal(run.value()),
                                Sql.literal(batch.marker()));
        if (session.write(insert) == 1) {
            return Optional.empty();
        }
        Optional<BatchReceipt> done = find(session, run, batch);
        if (done.isEmpty()) {
            throw new WarehouseFailure(Kind.TRANSIENT, "The batch was marked and is forgotten.");
        }
        return done;
    }

    void complete(Session session, RunId run, Batch batch, BatchReceipt receipt)
            throws SQLException {
        session.write(
                "UPDATE %s SET \"rows\" = %s, took_nanos = %d WHERE %s"
                        .formatted(
                                Memory.BATCHES,
                                receipt.rows() == null ? "NULL" : receipt.rows(),
                                receipt.took().toNanos(),
                                same(run, batch)));
    }

    void forget(RunId run) {
        memory.make();
        String id = Sql.literal(run.value());
        database.writing(session -> {
            session.write(
                    "DELETE FROM %s WHERE run = %s AND marker <> '%s'"
                            .formatted(Memory.BATCHES, id, WHOLE));
            session.write(
                    "INSERT INTO %s VALUES (%s, '%s', NULL, 0, now()) ON CONFLICT DO NOTHING"
                            .formatted(Memory.BATCHES, id, WHOLE));
        });
    }

    boolean remembers(RunId run) {
        String query =
                "SELECT 1 FROM %s WHERE run = %s AND marker = '%s'"
                        .formatted(Memory.BATCHES, Sql.literal(run.value()), WHOLE);
        return memory.isThere()
                && database.reading(session -> !session.ask(query, row -> row.getInt(1)).isEmpty());
    }

    private static Optional<BatchReceipt> find(Session session, RunId run, Batch batch)
            throws SQLException {
        String query =
                "SELECT \"rows\", took_nanos FROM %s WHERE %s"
                        .formatted(Memory.BATCHES, same(run, batch));
        return session.ask(query, BatchMarkers::receipt).stream().findFirst();
    }

    private static String same(RunId run, Batch batch) {
        return "run = %s AND marker = %s"
                .formatted(Sql.literal(run.value()), Sql.literal(batch.marker()));
    }

    private static BatchReceipt receipt(ResultSet row) throws SQLException {
        @Nullable Long rows = row.getLong(1);
        return new BatchReceipt(row.wasNull() ? null : rows, Duration.ofNanos(row.getLong(2)));
    }
}
