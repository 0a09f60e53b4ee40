package dev.waymark.planning.pointer;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.environment.PointerDelta;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.backfill.Workload;
import dev.waymark.planning.deployability.Deployability;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.horizon.Horizon;
import dev.waymark.planning.naming.ViewNames;
import dev.waymark.planning.prospect.Prospect;
import dev.waymark.planning.prospect.Prospects;
import dev.waymark.planning.request.Request;
import dev.waymark.project.ProjectConfig;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Works out the entries of the environment (semantics 4.8).
public final class TargetReader {

    private final Request request;
    private final Prospects prospects;
    private final Deployability tables;
    private final ViewNames names;
    private final SortedSet<ModelName> shown;
    private final @Nullable SortedSet<ModelName> promoted;

    public TargetReader(
            Request request,
            Difference diff,
            Prospects prospects,
            Horizon horizon,
            Workload workload) {
        this.request = request;
        this.prospects = prospects;
        this.tables = workload.deployability();
        this.names = ViewNames.of(request.project().config(), request.environment());
        this.shown = shown(request.existing(), prospects);
        this.promoted = promoted(diff, horizon);
    }

    public Target read() {
        LinkedHashMap<ModelName, Entry> byName = new LinkedHashMap<>();
        prospects.byName().values().forEach(p -> byName.put(p.name(), entry(p)));
        SortedMap<ModelName, Entry> entries = Indexed.ascending(byName);
        Collection<Entry> today = today();
        return new Target(
                entries,
                delta(entries),
                Demotions.between(today, entries.values()),
                names.naming(),
                entries.values().stream()
                        .anyMatch(e -> e.hasView() && !shown.contains(e.snapshot().name())),
                entries.values().stream().anyMatch(this::moves));
    }

    private Entry entry(Prospect prospect) {
        Snapshot snapshot = prospect.snapshot();
        boolean dev = !tables.isRepresentative(prospect.name());
        boolean promoted = isPromoted(prospect.name());
        boolean hasView = promoted && !prospect.model().kind().isSymbolic();
        return new Entry(
                prospect.id(),
                snapshot.version(),
                promoted ? names.view(prospect.name()) : null,
                hasView ? snapshot.table(dev) : null,
                dev,
                promoted ? gateway(prospect) : null);
    }

    /// Where the view is made, if not at the selected gateway (semantics 12.1).
    private @Nullable String gateway(Prospect prospect) {
        ProjectConfig config = request.project().config();
        String own = prospect.model().layout().gateway();
        return config.gatewayManagedViews() && !config.defaultGateway().equals(own) ? own : null;
    }

    /// Whether a view is made at another gateway than today.
    private boolean moves(Entry entry) {
        Pointer existing = request.existing();
        Entry today = existing == null ? null : existing.entries().get(entry.snapshot().name());
        return today != null
                && today.hasView()
                && entry.hasView()
                && !Objects.equals(today.gateway(), entry.gateway());
    }

    private boolean isPromoted(ModelName name) {
        return promoted == null || promoted.contains(name);
    }

    /// Null for all: prod, and dev with unmodified models.
    private @Nullable SortedSet<ModelName> promoted(Difference diff, Horizon horizon) {
        if (!request.isDev()) {
            return null;
        }
        SortedSet<ModelName> limit = horizon.backfilled();
        if (limit == null && request.includeUnmodified()) {
            return null;
        }
        SortedSet<ModelName> all = new TreeSet<>(shown);
        all.addAll(limit == null ? diff.changed() : limit);
        return all;
    }

    /// What it shows today and would go on showing: another snapshot of a model is another thing.
    private static SortedSet<ModelName> shown(@Nullable Pointer existing, Prospects prospects) {
        SortedSet<ModelName> names = new TreeSet<>();
        if (existing != null) {
            existing.entries().values().stream()
                    .filter(entry -> entry.isPromoted() && isHeld(prospects, entry.snapshot()))
                    .forEach(entry -> names.add(entry.snapshot().name()));
        }
        return names;
    }

    private static boolean isHeld(Prospects prospects, SnapshotId id) {
        Prospect prospect = prospects.get(id.name());
        return prospect != null && prospect.id().equals(id);
    }

    /// What is there today, also of an environment that has expired: its views may still stand.
    private Collection<Entry> today() {
        Pointer pointer = request.prior().environment();
        return pointer == null ? List.of() : pointer.entries().values();
    }

    /// From an expired environment everything is set anew: the change then leads to the same
    /// entries from the old ones as from none.
    private PointerDelta delta(SortedMap<ModelName, Entry> entries) {
        Pointer existing = request.existing();
        if (existing != null) {
            return PointerDelta.between(existing.entries(), entries);
        }
        List<ModelName> gone =
                today().stream()
                        .map(entry -> entry.snapshot().name())
                        .filter(name -> !entries.containsKey(name))
                        .toList();
        return new PointerDelta(List.copyOf(entries.values()), gone);
    }
}
