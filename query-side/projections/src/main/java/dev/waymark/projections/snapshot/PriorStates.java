package dev.waymark.projections.snapshot;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.Statements;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.message.Query.PriorStateOf;
import dev.waymark.kernel.message.Query.RollbackStateOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.projections.environment.Generations;
import dev.waymark.projections.environment.Pointers;
import dev.waymark.projections.environment.StatementsAround;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is, as planning needs it.
public final class PriorStates {

    /// What environments hold, other than those that have been asked already.
    private static final String HELD =
            """
            SELECT DISTINCT e.model, e.identifier FROM {entry} e
            JOIN {environment} v ON v.environment = e.environment AND NOT v.dropped
            WHERE e.until_generation > v.generation AND NOT (v.environment = ANY(?))
            """;

    /// What prod does not run.
    private static final String IDLE =
            "SELECT model, identifier FROM {snapshot} WHERE unpaused_at IS NULL";

    private final Tables tables;
    private final Pointers pointers;
    private final StatementsAround statements;
    private final Snapshots snapshots;

    /// @param known generations that need not be read
    public PriorStates(Tables tables, Generations known, Documents documents) {
        this.tables = tables;
        this.pointers = new Pointers(tables, known);
        this.statements = new StatementsAround(tables, documents);
        this.snapshots = new Snapshots(tables);
    }

    /// @param logPosition up to which the tables tell
    public PriorState of(PriorStateOf query, long logPosition) {
        Pointer target = now(query.environment());
        Pointer base = same(query.createFrom(), target, query);
        Pointer prod = same(EnvironmentName.PROD, target, query);
        SortedMap<SnapshotId, StoredSnapshot> stored =
                stored(query.local(), Stream.of(target, base, prod).flatMap(Stream::ofNullable));
        TablesThere there = new TablesThere(tables, query.environment(), target);
        return new PriorState(
                logPosition,
                target,
                base,
                prod,
                around(target == null ? base : target),
                stored,
                there.versioned(),
                there.dev(stored));
    }

    /// For planning the way back.
    public PriorState of(RollbackStateOf query, long logPosition) {
        Set<SnapshotId> ids = new HashSet<>(query.moved());
        tables.read(IDLE, PriorStates::id).stream()
                .filter(query.held()::contains)
                .forEach(ids::add);
        Pointer target = now(query.environment());
        return new PriorState(
                logPosition,
                target,
                null,
                null,
                Statements.NONE,
                snapshots.of(ids),
                new TablesThere(tables, query.environment(), target).versioned(),
                List.of());
    }

    /// Asks only once for what an environment holds that is named twice.
    private @Nullable Pointer same(
            EnvironmentName environment, @Nullable Pointer target, PriorStateOf query) {
        return environment.equals(query.environment()) ? target : now(environment);
    }

    private Statements around(@Nullable Pointer pointer) {
        return pointer == null ? Statements.NONE : statements.of(pointer);
    }

    private @Nullable Pointer now(EnvironmentName environment) {
        return pointers.now(environment).orElse(null);
    }

    /// Those of every living environment too: restated rows may have gone into their tables.
    private SortedMap<SnapshotId, StoredSnapshot> stored(
            SortedSet<SnapshotId> local, Stream<Pointer> known) {
        Set<SnapshotId> ids = new HashSet<>(local);
        Set<EnvironmentName> asked = new HashSet<>();
        known.filter(pointer -> asked.add(pointer.environment()))
                .flatMap(pointer -> pointer.entries().values().stream())
                .forEach(entry -> ids.add(entry.snapshot()));
        ids.addAll(tables.read(HELD, PriorStates::id, asked));
        return snapshots.of(ids);
    }

    private static SnapshotId id(Row row) throws SQLException {
        return new SnapshotId(ModelName.shared(row.text("model")), row.text("identifier"));
    }
}
