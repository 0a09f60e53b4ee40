package dev.waymark.planning.candidate;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.OwnHashes;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.planning.column.ColumnLookup;
import dev.waymark.planning.column.ColumnReader;
import dev.waymark.planning.column.ReadColumns;
import dev.waymark.planning.fingerprint.OwnContent;
import dev.waymark.planning.outcome.Outcome;
import dev.waymark.planning.request.Request;
import dev.waymark.planning.selection.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Selected models as the project has them, all others as they are deployed (semantics 4.5). So
/// local changes that are not selected stay invisible.
final class Mixture {

    private final Candidates local;
    private final StartingPoint base;
    private final ColumnLookup baseColumns;
    private final ColumnReader reader;

    Mixture(Candidates local, StartingPoint base, ColumnLookup baseColumns, ColumnReader reader) {
        this.local = local;
        this.base = base;
        this.baseColumns = baseColumns;
        this.reader = reader;
    }

    Outcome<Candidates> select(Sql sql, Request request) {
        SortedMap<ModelName, Model> all = base.models();
        all.putAll(local.models());
        Selector selector = new Selector(sql, request.project(), all, request.changed());
        return Selections.some(selector, request.options().selectModels()).map(this::mixed);
    }

    private Candidates mixed(SortedSet<ModelName> selected) {
        SortedMap<ModelName, Model> models = base.models();
        models.keySet().removeAll(selected);
        local.models().forEach((name, model) -> putIf(selected.contains(name), models, model));
        ColumnLookup columns =
                new ReadColumns(reader, models, n -> home(selected.contains(n)).columns);
        Map<ModelName, OwnHashes> own = new HashMap<>();
        models.forEach((n, m) -> own.put(n, hashes(home(selected.contains(n)), m, columns)));
        return Candidates.of(models, own, columns);
    }

    private static void putIf(boolean condition, SortedMap<ModelName, Model> models, Model model) {
        if (condition) {
            models.put(model.name(), model);
        }
    }

    /// Where a model comes from.
    private record Home(
            ColumnLookup columns, Function<ModelName, @Nullable Fingerprint> fingerprints) {}

    private Home home(boolean isLocal) {
        return isLocal
                ? new Home(local.columns(), local::fingerprint)
                : new Home(baseColumns, base::fingerprint);
    }

    /// Hashes are only computed anew where a model now reads other columns than where it came from.
    private static OwnHashes hashes(Home home, Model model, ColumnLookup columns) {
        SortedMap<ModelName, List<Column>> sources = columns.sources(model);
        Fingerprint known = home.fingerprints.apply(model.name());
        return known != null && sources.equals(home.columns.sources(model))
                ? OwnHashes.of(known)
                : OwnContent.hashes(model, sources);
    }
}
