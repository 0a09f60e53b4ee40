package dev.waymark.projections.run;

import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.EnvironmentEvent;
import dev.waymark.kernel.message.Event;
import dev.waymark.kernel.message.PlanEvent;
import dev.waymark.kernel.message.Query.BatchesOf;
import dev.waymark.kernel.message.RunEvent;
import dev.waymark.kernel.message.SnapshotEvent;
import dev.waymark.kernel.message.SnapshotEvent.IntervalsCompleted;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.run.Batch;
import dev.waymark.kernel.run.BatchSql;
import dev.waymark.kernel.run.RanBatch;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.store.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The SQL of batches. It stands in the log and nowhere else: few people ask for it, and it is
/// large.
public final class BatchTexts {

    private static final String OF_RUN =
            "SELECT b.log_position FROM {batch} b JOIN {progress} p ON p.model = b.model AND p.run = b.run"
                    + " WHERE b.run = ?";

    private final Tables tables;
    private final LogReader log;
    private final Map<Long, Optional<BatchSql>> read = new HashMap<>();

    /// @param log that holds the texts
    public BatchTexts(Tables tables, LogReader log) {
        this.tables = tables;
        this.log = log;
    }

    /// In order of the log.
    public List<RanBatch> of(BatchesOf query) {
        ModelName model = query.model();
        String order = " ORDER BY b.log_position LIMIT ?";
        List<Long> positions =
                model == null
                        ? tables.read(
                                OF_RUN + order,
                                row -> row.number("log_position"),
                                query.run(),
                                query.limit())
                        : tables.read(
                                OF_RUN + " AND b.model = ?" + order,
                                row -> row.number("log_position"),
                                query.run(),
                                model,
                                query.limit());
        return positions.stream().map(this::batch).toList();
    }

    private RanBatch batch(long position) {
        IntervalsCompleted event = Objects.requireNonNull(completed(position));
        Batch batch = Objects.requireNonNull(event.batch());
        return new RanBatch(position, batch, event.rows(), event.took(), whole(event, batch));
    }

    /// What an event says of it; empty when it is no batch's, or says nothing.
    public Optional<BatchSql> at(long position) {
        IntervalsCompleted event = completed(position);
        return event == null || event.batch() == null
                ? Optional.empty()
                : Optional.ofNullable(whole(event, event.batch()));
    }

    private @Nullable IntervalsCompleted completed(long position) {
        Event event = log.at(position).event();
        return switch (event) {
            case IntervalsCompleted completed -> completed;
            case PlanEvent _, SnapshotEvent _, EnvironmentEvent _, RunEvent _ -> null;
        };
    }

    private @Nullable BatchSql whole(IntervalsCompleted event, Batch batch) {
        BatchSql sql = event.sql();
        if (sql == null || sql.like() == null) {
            return sql;
        }
        Batch other = new Batch(batch.snapshot(), batch.dev(), sql.like().interval());
        return position(event.run(), other)
                .flatMap(position -> read.computeIfAbsent(position, this::at))
                .map(BatchSql::text)
                .map(sql::after)
                .orElse(new BatchSql(sql.digest(), sql.length(), null, null));
    }

    private Optional<Long> position(RunId run, Batch batch) {
        return tables.readOne(
                """
                SELECT log_position FROM {batch}
                WHERE model = ? AND run = ? AND identifier = ? AND dev = ? AND range_start = ?
                    AND range_end = ?
                """,
                row -> row.number("log_position"),
                batch.snapshot().name(),
                run,
                batch.snapshot().identifier(),
                batch.dev(),
                batch.interval().start(),
                batch.interval().end());
    }
}
