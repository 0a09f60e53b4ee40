package dev.waymark.planning.change;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.SnapshotId;
import dev.waymark.planning.categorise.Decision;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Modification;
import dev.waymark.planning.diff.Node;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells each difference in the words of the kernel, in order of model name.
public final class ChangeReader {

    private final Difference diff;
    private final SortedMap<ModelName, Decision> decisions;
    private final Wording wording;

    public ChangeReader(
            Difference diff, SortedMap<ModelName, Decision> decisions, Wording wording) {
        this.diff = diff;
        this.decisions = decisions;
        this.wording = wording;
    }

    public List<Change> read() {
        SortedMap<ModelName, Change> changes = new TreeMap<>();
        diff.removed().forEach((n, s) -> changes.put(n, new Change.Removed(n, s.snapshot().id())));
        diff.changed().forEach(n -> changes.put(n, change(diff.node(n), decision(n))));
        return List.copyOf(changes.values());
    }

    private Change change(Node node, Decision decision) {
        return switch (node.modification()) {
            case ADDED -> new Change.Added(node.name(), node.id(), added(decision));
            case DIRECT -> direct(node, decision);
            case INDIRECT -> indirect(node, decision);
            case METADATA, NONE -> metadata(node, decision);
        };
    }

    private static Category added(Decision decision) {
        Category category = decision.category();
        return category == null ? Category.BREAKING : category;
    }

    private Change direct(Node node, Decision decision) {
        return new Change.DirectlyModified(
                node.name(),
                node.old().id(),
                node.id(),
                decision.category(),
                decision.forwardOnly(),
                decision.why(),
                diff(node));
    }

    private Change indirect(Node node, Decision decision) {
        return new Change.IndirectlyModified(
                node.name(),
                node.old().id(),
                node.id(),
                decision.category(),
                decision.forwardOnly(),
                decision.because().isEmpty() ? changedParents(node) : decision.because(),
                node.old().model().equals(node.model()) ? null : own(diff(node)));
    }

    private Change metadata(Node node, Decision decision) {
        return new Change.MetadataUpdated(
                node.name(), node.old().id(), node.id(), decision.category(), diff(node));
    }

    private static @Nullable String own(String diff) {
        return diff.isEmpty() ? null : diff;
    }

    private String diff(Node node) {
        return DefinitionDiff.of(node.old().model(), node.model(), wording);
    }

    private List<ModelName> changedParents(Node node) {
        return node.parents().stream()
                .map(SnapshotId::name)
                .filter(parent -> diff.node(parent).modification() != Modification.NONE)
                .toList();
    }

    private Decision decision(ModelName name) {
        Decision decision = decisions.get(name);
        if (decision == null) {
            throw new IllegalStateException("nothing was decided about " + name);
        }
        return decision;
    }
}
