package dev.waymark.planning.stage;

import dev.waymark.kernel.model.Model;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.Snapshot;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Node;
import dev.waymark.planning.prospect.Prospect;
import java.util.List;
import java.util.Objects;

/// What becomes of tables that a change keeps.
record KeptTables(Difference diff) {

    private static final List<String> RIGHTS = List.of("GRANTS", "GRANTS_TARGET_LAYER");

    /// Whether the table is to have another shape, or to carry other comments or rights, than what
    /// the environment holds asks for.
    boolean change(Prospect prospect) {
        Snapshot snapshot = prospect.snapshot();
        if (snapshot.category() != Category.METADATA) {
            return true;
        }
        Node node = diff.node(prospect.name());
        return node.isModified()
                && !(isShapedAlike(node.old(), snapshot)
                        && isDressedAlike(node.old().model(), snapshot.model()));
    }

    /// Other forms may have come in between, which the environment never held.
    private static boolean isShapedAlike(Snapshot before, Snapshot after) {
        return before.fingerprint().version().equals(after.fingerprint().version());
    }

    private static boolean isDressedAlike(Model before, Model after) {
        return Objects.equals(before.about().description(), after.about().description())
                && before.about().columnDescriptions().equals(after.about().columnDescriptions())
                && RIGHTS.stream().allMatch(name -> isSetAlike(name, before, after));
    }

    private static boolean isSetAlike(String name, Model before, Model after) {
        return Objects.equals(before.settings().get(name), after.settings().get(name));
    }
}
