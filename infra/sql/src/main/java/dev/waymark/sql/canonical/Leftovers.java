package dev.waymark.sql.canonical;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.Set;
import java.util.stream.Collectors;

/// Doubts about names of columns that nothing was found for. HAVING and QUALIFY are not looked at,
/// as SQLMesh does not.
record Leftovers(Resolver resolver) {

    void check(Node select) {
        Set<String> outputs =
                select.child(Kind.PROJECTIONS).orElseThrow().children().stream()
                        .map(Node::name)
                        .collect(Collectors.toSet());
        for (Node part : select.children()) {
            switch (part.kind()) {
                case PROJECTIONS, WHERE, GROUP, JOIN, WINDOWS -> bare(part, Set.of());
                case ORDER, DISTINCT -> bare(part, outputs);
                default -> {}
            }
        }
    }

    private void bare(Node node, Set<String> allowed) {
        if (node.is(Kind.COLUMN) && node.words().size() == 1 && !allowed.contains(node.name())) {
            resolver.doubts().column(node.name() + " is of no table, or of several");
        }
        if (!node.is(Kind.SUBQUERY) && !node.is(Kind.SOURCE)) {
            node.children().forEach(child -> bare(child, allowed));
        }
    }
}
