package dev.waymark.projections.environment;

import dev.waymark.kernel.environment.Cause;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Naming;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.projections.environment.Generations.Generation;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What environments hold and held.
public final class Pointers {

    private final Tables tables;
    private final Generations known;

    /// @param known that need not be read
    public Pointers(Tables tables, Generations known) {
        this.tables = tables;
        this.known = known;
    }

    /// The generation wins over the moment when both are given.
    public Optional<Pointer> asOf(EnvironmentAsOf query) {
        Long generation = query.generation();
        Instant at = query.at();
        if (generation != null) {
            return at(query.environment(), generation);
        }
        return at == null ? now(query.environment()) : at(query.environment(), at);
    }

    /// Empty when it was never pointed or has been dropped.
    public Optional<Pointer> now(EnvironmentName environment) {
        return one(
                """
                SELECT p.* FROM {pointer} p
                JOIN {environment} e ON e.environment = p.environment
                    AND e.generation = p.generation AND NOT e.dropped
                WHERE p.environment = ?
                """,
                environment);
    }

    private Optional<Pointer> at(EnvironmentName environment, long generation) {
        return one(
                "SELECT * FROM {pointer} WHERE environment = ? AND generation = ?",
                environment,
                generation);
    }

    private Optional<Pointer> at(EnvironmentName environment, Instant moment) {
        return one(
                """
                SELECT * FROM {pointer} WHERE environment = ? AND generation =
                    (SELECT MAX(generation) FROM {pointer}
                    WHERE environment = ? AND pointed_at <= ?)
                AND (dropped_at IS NULL OR dropped_at > ?)
                """,
                environment,
                environment,
                moment,
                moment);
    }

    private Optional<Pointer> one(String sql, Object... values) {
        return tables.readOne(sql, this::pointer, values);
    }

    private SortedMap<ModelName, Entry> entries(EnvironmentName environment, long generation) {
        SortedMap<ModelName, Entry> entries = new TreeMap<>();
        tables.read(
                        """
                        SELECT * FROM {entry} WHERE environment = ?
                        AND until_generation > ? AND from_generation <= ?
                        """,
                        Pointers::entry,
                        environment,
                        generation,
                        generation)
                .forEach(entry -> entries.put(entry.snapshot().name(), entry));
        return entries;
    }

    static Entry entry(Row row) throws SQLException {
        return new Entry(
                new SnapshotId(ModelName.shared(row.text("model")), row.text("identifier")),
                row.text("version"),
                row.tableOrNull("view"),
                row.tableOrNull("table"),
                row.flag("dev"),
                row.textOrNull("gateway"));
    }

    private Pointer pointer(Row row) throws SQLException {
        EnvironmentName environment = new EnvironmentName(row.text("environment"));
        long generation = row.number("generation");
        RunId run = new RunId(row.text("run"));
        Instant pointedAt = row.moment("pointed_at");
        return new Pointer(
                environment,
                generation,
                known.of(
                        new Generation(environment, generation, run, pointedAt),
                        () -> entries(environment, generation)),
                cause(row.numberOrNull("rollback_to")),
                plan(row),
                run,
                pointedAt,
                row.text("pointed_by"),
                row.momentOrNull("finalised_at"),
                row.momentOrNull("expires_at"),
                new Naming(
                        row.one(Naming.SuffixTarget.class, "suffix_target"),
                        row.textOrNull("naming_catalog")),
                row.momentOrNull("data_end"));
    }

    static Cause cause(@Nullable Long rolledBackTo) {
        return rolledBackTo == null ? new Cause.Promotion() : new Cause.Rollback(rolledBackTo);
    }

    static @Nullable PlanId plan(Row row) throws SQLException {
        String plan = row.textOrNull("plan");
        return plan == null ? null : new PlanId(plan);
    }
}
