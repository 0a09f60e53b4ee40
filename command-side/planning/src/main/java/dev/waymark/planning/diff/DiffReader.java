package dev.waymark.planning.diff;

import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.message.PriorState;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Fingerprint;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.candidate.Candidates;
import dev.waymark.planning.candidate.Scope;
import dev.waymark.planning.request.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds how the models of a plan differ from its base. Models with an unchanged fingerprint are
/// never looked into.
public final class DiffReader {

    private final Scope scope;
    private final Request request;
    private final PriorState prior;
    private final ModelComparer comparer;

    public DiffReader(Request request, Scope scope, ModelComparer comparer) {
        this.scope = scope;
        this.request = request;
        this.prior = request.prior();
        this.comparer = comparer;
    }

    public Difference read() {
        Candidates candidates = scope.candidates();
        Map<ModelName, SortedSet<SnapshotId>> parents = Parents.of(candidates);
        LinkedHashMap<ModelName, Node> nodes = new LinkedHashMap<>();
        for (ModelName name : candidates.graph().names()) {
            SortedSet<SnapshotId> read = parents.get(name);
            if (read != null) {
                nodes.put(name, node(name, read));
            }
        }
        SortedMap<ModelName, StoredSnapshot> removed = new TreeMap<>();
        scope.base()
                .snapshots()
                .forEach((name, stored) -> {
                    if (!nodes.containsKey(name)) {
                        removed.put(name, stored);
                    }
                });
        return new Difference(
                request.existing() == null,
                scope.base().pointer(),
                Indexed.ascending(nodes),
                candidates.graph(),
                candidates.columns(),
                removed,
                !request.isRestating() && isUnfinished(),
                !request.statements().equals(prior.statements()));
    }

    private boolean isUnfinished() {
        Pointer base = scope.base().pointer();
        return base != null && !base.isFinalised();
    }

    private Node node(ModelName name, SortedSet<SnapshotId> parents) {
        Candidates candidates = scope.candidates();
        Fingerprint print = candidates.fingerprint(name);
        StoredSnapshot before = scope.base().snapshots().get(name);
        ModelComparison comparison = comparison(name, print, before);
        return new Node(
                candidates.id(name),
                candidates.model(name),
                print,
                parents,
                prior.snapshots().get(candidates.id(name)),
                before,
                modification(print, before, comparison),
                comparison);
    }

    private @Nullable ModelComparison comparison(
            ModelName name, Fingerprint print, @Nullable StoredSnapshot before) {
        if (before == null || isSameItself(print, before.snapshot().fingerprint())) {
            return null;
        }
        Model old = before.snapshot().model();
        return comparer.compare(
                new ModelComparer.Side(old, scope.baseColumns()),
                new ModelComparer.Side(
                        scope.candidates().model(name), scope.candidates().columns()));
    }

    private static Modification modification(
            Fingerprint print, @Nullable StoredSnapshot before, @Nullable ModelComparison own) {
        if (before == null) {
            return Modification.ADDED;
        }
        Fingerprint old = before.snapshot().fingerprint();
        if (old.equals(print)) {
            return Modification.NONE;
        }
        if (own != null && own.isDataChange()) {
            return Modification.DIRECT;
        }
        return old.parentDataHash().equals(print.parentDataHash())
                ? Modification.METADATA
                : Modification.INDIRECT;
    }

    private static boolean isSameItself(Fingerprint a, Fingerprint b) {
        return a.dataHash().equals(b.dataHash()) && a.metadataHash().equals(b.metadataHash());
    }
}
