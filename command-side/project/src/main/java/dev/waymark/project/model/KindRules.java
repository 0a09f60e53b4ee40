package dev.waymark.project.model;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Layout;
import dev.waymark.project.header.Block;
import dev.waymark.project.source.Spelling;
import java.util.List;
import java.util.Locale;

/// What a kind asks of the rest of its model (semantics 1.8).
final class KindRules {

    private static final List<String> LAYERS = List.of("all", "physical", "virtual");

    private final Block block;
    private final String file;

    KindRules(Block block, String file) {
        this.block = block;
        this.file = file;
    }

    void check(Kind kind, Layout layout) {
        boolean uncut = layout.partitionedBy().isEmpty();
        if (kind instanceof Kind.IncrementalByPartition && uncut) {
            needsPartitions("INCREMENTAL_BY_PARTITION");
        }
        if (kind instanceof Kind.IncrementalUnmanaged unmanaged
                && unmanaged.insertOverwrite()
                && uncut) {
            needsPartitions("INCREMENTAL_UNMANAGED with insert_overwrite");
        }
        if (kind instanceof Kind.Embedded && isOwn("audits")) {
            refuse(
                    "Audits are not allowed for EMBEDDED models: there is no table to look at.",
                    "Remove the audits, or use another kind.",
                    "audits");
        }
        checkGrants(kind);
        if (kind instanceof Kind.External) {
            refuse(
                    "EXTERNAL models are declared in YAML only.",
                    "Move it to external_models.yaml.",
                    "kind");
        }
    }

    private void checkGrants(Kind kind) {
        if (block.has("grants") && !kind.isMaterialized() && !(kind instanceof Kind.View)) {
            refuse(
                    "grants cannot be set for " + kind.label() + " models.",
                    "Remove them, or use a kind that has a table or a view.",
                    "grants");
        }
        String layer = block.text("grants_target_layer", "virtual").toLowerCase(Locale.ROOT);
        if (!LAYERS.contains(layer)) {
            refuse(
                    "grants_target_layer cannot be '" + layer + "'.",
                    Spelling.suggestion(layer, LAYERS, "It is all, physical or virtual."),
                    "grants_target_layer");
        }
    }

    private void needsPartitions(String kind) {
        refuse(
                kind + " needs partitioned_by.",
                "Add `partitioned_by <column>` to the model.",
                "kind");
    }

    /// Written in the model itself, not taken from the project's defaults.
    private boolean isOwn(String property) {
        return block.has(property) && block.placeOf(property).file().equals(file);
    }

    private void refuse(String summary, String mend, String property) {
        block.findings().error("kind-rule", summary, mend, block.placeOf(property));
    }
}
