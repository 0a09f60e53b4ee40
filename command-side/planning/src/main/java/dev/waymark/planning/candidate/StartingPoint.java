package dev.waymark.planning.candidate;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.request.Request;
import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a plan starts from: the target environment, or the one that a new target is made from.
///
/// @param pointer null when there is neither
/// @param snapshots that it holds
public record StartingPoint(
        @Nullable Pointer pointer, SortedMap<ModelName, StoredSnapshot> snapshots) {

    public StartingPoint {
        snapshots = Indexed.of(snapshots);
    }

    public static StartingPoint of(Request request) {
        Pointer existing = request.existing();
        PriorState prior = request.prior();
        return of(existing == null ? prior.base() : existing, prior);
    }

    /// What one pointer holds.
    ///
    /// @throws IllegalStateException when the prior state lacks one of its snapshots
    public static StartingPoint of(@Nullable Pointer pointer, PriorState prior) {
        LinkedHashMap<ModelName, StoredSnapshot> held = new LinkedHashMap<>();
        if (pointer != null) {
            pointer.entries().forEach((name, entry) -> held.put(name, stored(prior, entry)));
        }
        return new StartingPoint(pointer, Indexed.ascending(held));
    }

    public SortedMap<ModelName, Model> models() {
        LinkedHashMap<ModelName, Model> models = new LinkedHashMap<>();
        snapshots.forEach((name, stored) -> models.put(name, stored.snapshot().model()));
        return new TreeMap<>(Indexed.ascending(models));
    }

    public @Nullable Fingerprint fingerprint(ModelName name) {
        StoredSnapshot stored = snapshots.get(name);
        return stored == null ? null : stored.snapshot().fingerprint();
    }

    private static StoredSnapshot stored(PriorState prior, Entry entry) {
        StoredSnapshot stored = prior.snapshots().get(entry.snapshot());
        if (stored == null) {
            throw new IllegalStateException("the prior state lacks " + entry.snapshot());
        }
        return stored;
    }
}
