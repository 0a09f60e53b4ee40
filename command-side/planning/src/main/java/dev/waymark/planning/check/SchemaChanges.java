package dev.waymark.planning.check;

import dev.waymark.kernel.diagnostic.Diagnostic;
import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.Kind;
import dev.waymark.kernel.model.Kind.OnChange;
import dev.waymark.planning.Planning.Unplannable;
import dev.waymark.planning.categorise.KindChange;
import dev.waymark.planning.diff.Modification;
import dev.waymark.planning.diff.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Columns that a forward-only change takes from a kept table, or adds to it (semantics 3.11).
/// Where columns are unknown, the table's migration looks again.
public final class SchemaChanges {

    private SchemaChanges() {}

    static Optional<Unplannable> refusal(Subject subject) {
        return findings(subject)
                .filter(finding -> finding.reaction == OnChange.ERROR)
                .map(finding -> new Unplannable(finding.problem(), finding.message()))
                .findFirst();
    }

    /// What is worth knowing before approving.
    public static List<Diagnostic> warnings(Subject subject) {
        return findings(subject)
                .filter(finding -> finding.reaction == OnChange.WARN)
                .map(finding -> finding.warning())
                .toList();
    }

    /// @param destructive whether columns go; otherwise they come
    private record Finding(
            Node node, OnChange reaction, boolean destructive, List<String> columns) {

        String problem() {
            return destructive ? "destructive_change" : "additive_change";
        }

        String message() {
            return "Plan requires %s change to a forward-only model. %s %s %s; %s."
                    .formatted(
                            destructive ? "a destructive" : "an additive",
                            node.name(),
                            destructive ? "loses" : "gains",
                            columns,
                            destructive
                                    ? "allow it with --allow-destructive-model"
                                    : "allow it with --allow-additive-model");
        }

        Diagnostic warning() {
            return Subject.warning(
                    problem().replace('_', '-'),
                    message(),
                    "Look at the columns before approving.");
        }
    }

    private static Stream<Finding> findings(Subject subject) {
        return subject.diff().nodes().values().stream()
                .filter(node -> node.modification() == Modification.DIRECT)
                .filter(node -> isForwardOnly(subject, node))
                .flatMap(node -> findings(subject, node));
    }

    private static boolean isForwardOnly(Subject subject, Node node) {
        boolean declared =
                node.model().kind().isForwardOnly()
                        && !KindChange.isBreaking(node.old().model(), node.model());
        return subject.request().forwardOnly() || declared;
    }

    private static Stream<Finding> findings(Subject subject, Node node) {
        Kind.Evolution evolution = node.model().kind().evolution();
        List<Column> before = subject.scope().baseColumns().of(node.name());
        List<Column> after = subject.diff().columns().of(node.name());
        if (evolution == null
                || !node.model().kind().isIncremental()
                || before == null
                || after == null) {
            return Stream.empty();
        }
        List<Finding> found = new ArrayList<>();
        ColumnChange change = ColumnChange.between(before, after, node.model().dialect());
        if (!subject.scope().mayDestroy().contains(node.name()) && !change.lost().isEmpty()) {
            found.add(new Finding(node, evolution.onDestructiveChange(), true, change.lost()));
        }
        if (!subject.scope().mayAdd().contains(node.name()) && !change.gained().isEmpty()) {
            found.add(new Finding(node, evolution.onAdditiveChange(), false, change.gained()));
        }
        return found.stream();
    }
}
