package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.run.Batch;
import dev.waymark.warehouse.BatchReceipt;
import dev.waymark.warehouse.WarehouseFailure;
import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row for each batch that was committed. The primary key makes the second of two equal batches
/// fail, at the latest at its commit.
final class BatchMarkers {

    /// The marker of a run that has come to its end, which no batch has.
    private static final String WHOLE = "";

    private final Database database;
    private final Memory memory;
    private final OwnRuns runs;

    BatchMarkers(Database database, Memory memory, OwnRuns runs) {
        this.database = database;
        this.memory = memory;
        this.runs = runs;
    }

    /// Looks everywhere, since a batch does not say where its table lies.
    Optional<BatchReceipt> find(RunId run, Batch batch) {
        return places().stream()
                .map(place -> database.reading(session -> find(session, place, run, batch)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<BatchReceipt> find(Session session, String catalog, RunId run, Batch batch)
            throws SQLException {
        String query =
                "SELECT \"rows\", took_nanos FROM %s WHERE run = %s AND marker = %s"
                        .formatted(
                                Memory.batches(catalog),
                                Sql.literal(run.value()),
                                Sql.literal(batch.marker()));
        return session.ask(query, BatchMarkers::receipt).stream().findFirst();
    }

    /// Whether there is any marker of a run.
    boolean marksAny(String catalog, RunId run) {
        String query =
                "SELECT 1 FROM %s WHERE run = %s LIMIT 1"
                        .formatted(Memory.batches(catalog), Sql.literal(run.value()));
        return database.reading(session -> !session.ask(query, row -> row.getInt(1)).isEmpty());
    }

    /// @throws WarehouseFailure a transient one when somebody else has just committed an equal
    ///   batch
    void mark(Session session, String catalog, RunId run, Batch batch, BatchReceipt receipt) {
        String insert =
                "INSERT INTO %s VALUES (%s, %s, %s, %d, now())"
                        .formatted(
                                Memory.batches(catalog),
                                Sql.literal(run.value()),
                                Sql.literal(batch.marker()),
                                receipt.rows() == null ? "NULL" : receipt.rows(),
                                receipt.took().toNanos());
        try {
            session.write(insert);
        } catch (SQLException e) {
            throw String.valueOf(e.getMessage()).contains("Duplicate key")
                    ? new WarehouseFailure(Kind.TRANSIENT, "The batch is already marked.", e)
                    : Failures.of(e);
        }
    }

    /// The mark of the run itself comes last, at home: it stands for all places.
    void forget(RunId run) {
        String home = database.catalogs().home();
        memory.make(home);
        runs.forget(run);
        places().stream().filter(place -> !place.equals(home)).forEach(place -> forget(place, run));
        String mark =
                "INSERT INTO %s VALUES (%s, '%s', NULL, 0, now()) ON CONFLICT DO NOTHING"
                        .formatted(Memory.batches(home), Sql.literal(run.value()), WHOLE);
        database.writing(session -> {
            session.write(deletion(home, run) + " AND marker <> ''");
            session.write(mark);
        });
    }

    private void forget(String place, RunId run) {
        database.writing(session -> session.write(deletion(place, run)));
    }

    private static String deletion(String place, RunId run) {
        return "DELETE FROM %s WHERE run = %s"
                .formatted(Memory.batches(place), Sql.literal(run.value()));
    }

    boolean remembers(RunId run) {
        String home = database.catalogs().home();
        String query =
                "SELECT 1 FROM %s WHERE run = %s AND marker = '%s'"
                        .formatted(Memory.batches(home), Sql.literal(run.value()), WHOLE);
        return memory.isThere(home)
                && database.reading(session -> !session.ask(query, row -> row.getInt(1)).isEmpty());
    }

    private List<String> places() {
        return database.catalogs().writable().stream().filter(memory::isThere).toList();
    }

    private static BatchReceipt receipt(ResultSet row) throws SQLException {
        @Nullable Long rows = row.getLong(1);
        return new BatchReceipt(row.wasNull() ? null : rows, Duration.ofNanos(row.getLong(2)));
    }
}
