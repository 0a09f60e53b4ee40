package dev.waymark.projections.snapshot;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.projections.store.Row;
import dev.waymark.projections.store.Tables;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which of the snapshots that an environment ever held have their tables. Put together here: to
/// join ten thousand rows takes a database longer than to read them.
final class TablesThere {

    private static final String EARLIER =
            """
            SELECT DISTINCT model, identifier, version FROM {entry}
            WHERE environment = ? AND until_generation <= ?
            """;

    private final Tables tables;
    private final List<Held> held;
    private final Set<String> there;

    private record Held(SnapshotId id, String version) {}

    /// @param now what the environment holds; null when it holds nothing
    TablesThere(Tables tables, EnvironmentName environment, @Nullable Pointer now) {
        this.tables = tables;
        this.held =
                Stream.concat(
                                now == null ? Stream.empty() : current(now),
                                earlier(tables, environment, now))
                        .distinct()
                        .sorted(Comparator.comparing(Held::id))
                        .toList();
        this.there =
                new HashSet<>(
                        tables.read(
                                "SELECT model, version, dev_version FROM {physical}",
                                row ->
                                        place(
                                                row.text("model"),
                                                row.text("version"),
                                                row.text("dev_version"))));
    }

    private static Stream<Held> current(Pointer now) {
        return now.entries().values().stream()
                .map(entry -> new Held(entry.snapshot(), entry.version()));
    }

    private static Stream<Held> earlier(
            Tables tables, EnvironmentName environment, @Nullable Pointer now) {
        long until = now == null ? Long.MAX_VALUE : now.generation();
        return tables.read(EARLIER, TablesThere::held, environment, until).stream();
    }

    /// Those whose versioned table is there.
    List<SnapshotId> versioned() {
        return held.stream()
                .filter(one -> isThere(one, Coverages.VERSIONED))
                .map(Held::id)
                .toList();
    }

    /// Those whose dev table is there; retired snapshots have none.
    ///
    /// @param known stored snapshots that need not be asked for
    List<SnapshotId> dev(Map<SnapshotId, StoredSnapshot> known) {
        Map<SnapshotId, String> devVersions = devVersions(known);
        return held.stream()
                .filter(one -> isThere(one, devVersions.get(one.id())))
                .map(Held::id)
                .toList();
    }

    private Map<SnapshotId, String> devVersions(Map<SnapshotId, StoredSnapshot> known) {
        Map<SnapshotId, String> versions = new HashMap<>();
        known.forEach((id, stored) -> versions.put(id, stored.snapshot().devVersion()));
        List<SnapshotId> unknown =
                held.stream().map(Held::id).filter(id -> !versions.containsKey(id)).toList();
        tables.readEach(
                        "SELECT model, identifier, dev_version FROM {snapshot} WHERE snapshot = ANY(?)",
                        row -> Map.entry(id(row), row.text("dev_version")),
                        unknown)
                .forEach(one -> versions.put(one.getKey(), one.getValue()));
        return versions;
    }

    private boolean isThere(Held one, @Nullable String devVersion) {
        return devVersion != null
                && there.contains(place(one.id.name().value(), one.version, devVersion));
    }

    private static String place(String model, String version, String devVersion) {
        return version + ' ' + devVersion + ' ' + model;
    }

    private static Held held(Row row) throws SQLException {
        return new Held(id(row), row.text("version"));
    }

    private static SnapshotId id(Row row) throws SQLException {
        return new SnapshotId(ModelName.shared(row.text("model")), row.text("identifier"));
    }
}
