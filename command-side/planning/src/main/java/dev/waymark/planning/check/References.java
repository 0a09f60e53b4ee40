package dev.waymark.planning.check;

import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.diff.Difference;
import dev.waymark.planning.diff.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Models that read what is to be removed.
final class References {

    private References() {}

    static Optional<Unplannable> refusal(Subject subject) {
        Difference diff = subject.diff();
        SortedSet<ModelName> removed = new TreeSet<>();
        diff.removed()
                .forEach((name, stored) -> {
                    if (!(stored.snapshot().model().kind() instanceof Kind.External)) {
                        removed.add(name);
                    }
                });
        return removed.isEmpty()
                ? Optional.empty()
                : diff.nodes().values().stream()
                        .map(node -> refusal(node, removed))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<Unplannable> refusal(Node node, SortedSet<ModelName> removed) {
        List<ModelName> broken =
                node.model().dependsOn().stream().filter(removed::contains).toList();
        return Subject.refuse(
                !broken.isEmpty(),
                "broken_reference",
                "Removed %s are referenced in '%s'. Please remove broken references before proceeding."
                        .formatted(broken, node.name()));
    }
}
