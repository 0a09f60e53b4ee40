package dev.waymark.conformance.category;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.conformance.vector.Json;
import dev.waymark.kernel.interval.Intervals;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.plan.Backfill;
import dev.waymark.kernel.plan.Change;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a plan says of each model that is new, changed or gone.
///
/// @param state as it was before the plan
/// @param catalog left out of names
record PlannedNodes(Plan plan, PlayedState state, String catalog) {

    private static final Intervals COMPUTED =
            Intervals.between(
                    Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-11T00:00:00Z"));

    JsonNode answer() {
        ObjectNode nodes = Json.object();
        plan.changes().forEach(c -> nodes.set(c.model().display(catalog), node(c)));
        return Json.object().set("nodes", nodes);
    }

    private ObjectNode node(Change change) {
        return switch (change) {
            case Change.Added c ->
                    Json.object().put("change", "added").put("category", c.category().name());
            case Change.Removed _ -> Json.object().put("change", "removed");
            case Change.DirectlyModified c ->
                    modified("direct", c.from(), c.to(), c.category(), c.forwardOnly());
            case Change.IndirectlyModified c ->
                    modified("indirect", c.from(), c.to(), c.category(), c.forwardOnly());
            case Change.MetadataUpdated c ->
                    modified(metadata(c), c.from(), c.to(), c.category(), isForwardOnly());
        };
    }

    private boolean isForwardOnly() {
        return Boolean.TRUE.equals(plan.options().forwardOnly());
    }

    private String metadata(Change.MetadataUpdated change) {
        Snapshot before = state.snapshot(change.from());
        return after(change.to()).filter(a -> isSameItself(a, before)).isPresent()
                ? "upstream_metadata"
                : "metadata";
    }

    private static boolean isSameItself(Snapshot a, Snapshot b) {
        return a.fingerprint().dataHash().equals(b.fingerprint().dataHash())
                && a.fingerprint().metadataHash().equals(b.fingerprint().metadataHash());
    }

    private ObjectNode modified(
            String change,
            SnapshotId from,
            SnapshotId to,
            @Nullable Category category,
            boolean forwardOnly) {
        ObjectNode node = Json.object().put("change", change);
        node.put("category", category == null ? null : category.name());
        if (category == null) {
            return node;
        }
        Snapshot before = state.snapshot(from);
        Optional<Snapshot> after = after(to);
        if (after.isPresent()) {
            decided(node, before, after.get());
        } else {
            provisional(node, before, category, forwardOnly);
        }
        return state.knows(to) ? node.put("known", true) : node;
    }

    private void decided(ObjectNode node, Snapshot before, Snapshot after) {
        if (after.forwardOnly()) {
            node.put("forward_only", true);
        }
        node.put("same_version", after.version().equals(before.version()))
                .put("same_dev_version", after.devVersion().equals(before.devVersion()))
                .put("keeps_intervals", hasOldTable(before, after) && keepsIntervals(after));
    }

    /// Below a change that nobody has decided, a plan holds no snapshots yet; what they would be
    /// follows from the category and the kind.
    private static void provisional(
            ObjectNode node, Snapshot before, Category category, boolean forwardOnly) {
        if (forwardOnly) {
            node.put("forward_only", true);
        }
        boolean keeps = category.keepsVersion() && isKept(before.model());
        node.put("same_version", category.keepsVersion())
                .put("same_dev_version", keeps)
                .put("keeps_intervals", keeps);
    }

    private static boolean isKept(Model model) {
        return !(model.kind() instanceof Kind.View);
    }

    /// Where both tables are new, there is nothing to keep; a preview may compute only a part.
    private boolean hasOldTable(Snapshot before, Snapshot after) {
        return state.knows(after.id())
                || after.version().equals(before.version())
                || after.devVersion().equals(before.devVersion());
    }

    private boolean keepsIntervals(Snapshot snapshot) {
        return snapshot.model().isEvaluatable()
                && !snapshot.model().isStandaloneAudit()
                && plan.backfills().stream()
                        .filter(backfill -> backfill.snapshot().equals(snapshot.id()))
                        .map(PlannedNodes::uncovered)
                        .noneMatch(missing -> isAll(missing, snapshot));
    }

    /// A table that is made again as a whole loses its intervals; one that keeps its data for a
    /// forward-only change does not.
    private static boolean isAll(Intervals missing, Snapshot snapshot) {
        boolean again = missing.isEmpty() && !snapshot.forwardOnly();
        return again || COMPUTED.minus(missing).isEmpty();
    }

    private static Intervals uncovered(Backfill backfill) {
        return backfill.missing().minus(backfill.recomputed());
    }

    private Optional<Snapshot> after(SnapshotId id) {
        return plan.newSnapshots().stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst()
                .or(() -> state.knows(id) ? Optional.of(state.snapshot(id)) : Optional.empty());
    }
}
