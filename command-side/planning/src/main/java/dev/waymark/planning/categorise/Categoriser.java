package dev.waymark.planning.categorise;

import dev.waymark.kernel.index.Indexed;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.kernel.snapshot.StoredSnapshot;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Modification;
import dev.waymark.planning.diff.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Decides about every model of a plan, parents first (semantics 3.5).
public final class Categoriser {

    private final Difference diff;
    private final Rules rules;
    private final DirectChange direct;
    private final Map<ModelName, Decision> decisions = new HashMap<>();
    private final Map<ModelName, Upstream> upstream = new HashMap<>();

    private Categoriser(Difference diff, Rules rules) {
        this.diff = diff;
        this.rules = rules;
        this.direct = new DirectChange(rules, new UnknownBelow(diff));
    }

    /// One decision for every model of the plan.
    public static SortedMap<ModelName, Decision> decide(Difference diff, Rules rules) {
        Categoriser categoriser = new Categoriser(diff, rules);
        diff.graph().sorted().forEach(name -> categoriser.decide(diff.node(name)));
        return Indexed.ascending(diff.nodes().keySet(), categoriser.decisions);
    }

    private void decide(Node node) {
        List<Upstream> parents =
                diff.graph().parents(node.name()).stream()
                        .map(parent -> upstream.getOrDefault(parent, Upstream.NONE))
                        .toList();
        Upstream above = Upstream.of(parents);
        StoredSnapshot stored = node.stored();
        Decision decision =
                stored == null ? decided(node, above) : Decision.stored(stored.snapshot());
        decisions.put(node.name(), decision);
        upstream.put(node.name(), node.isNew() ? above.with(decision) : above);
    }

    private Decision decided(Node node, Upstream above) {
        boolean forwardOnly = isForwardOnly(node);
        Category choice = rules.choice(node.name());
        if (choice != null) {
            return Decision.own(choice, forwardOnly, "Somebody chose it.");
        }
        return switch (node.modification()) {
            case ADDED ->
                    Decision.own(
                            Category.BREAKING,
                            forwardOnly,
                            "The environment does not have it yet.");
            case DIRECT -> direct.decide(node, forwardOnly);
            case INDIRECT -> indirect(node, forwardOnly, above);
            case METADATA, NONE ->
                    Decision.own(
                            Category.METADATA, forwardOnly, "Nothing that touches rows changed.");
        };
    }

    private Decision indirect(Node node, boolean forwardOnly, Upstream above) {
        Map<ModelName, Decision> changed = new TreeMap<>();
        List<Snapshot> stored = new ArrayList<>();
        for (SnapshotId id : node.parents()) {
            Node parent = diff.node(id.name());
            StoredSnapshot known = parent.stored();
            Decision decision = decisions.get(id.name());
            if (known != null) {
                stored.add(known.snapshot());
            } else if (decision != null) {
                changed.put(id.name(), decision);
            }
        }
        return IndirectChange.decide(node, forwardOnly, above, changed, stored);
    }

    /// By the plan or by the model's own declaration; never for seeds, nor when the kind changed so
    /// much that the old table is of no use.
    private boolean isForwardOnly(Node node) {
        boolean modified = node.isModified();
        boolean kindChanged = modified && KindChange.isBreaking(node.old().model(), node.model());
        boolean declared =
                modified
                        && node.modification() != Modification.METADATA
                        && node.model().kind().isForwardOnly();
        boolean impossible = kindChanged || (modified && node.model().kind() instanceof Kind.Seed);
        return (rules.forwardOnly() || declared) && !impossible;
    }
}
