package dev.waymark.sql.resolve;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Doubts about names of columns that nothing was found for. In HAVING and QUALIFY only ORDER BY is
/// looked at, as in SQLMesh.
record Leftovers(Resolver resolver) {

    /// Dialects with `ORDER BY ALL`.
    private static final Set<String> ALL_IN_ORDER =
            Set.of("duckdb", "snowflake", "databricks", "spark", "clickhouse");

    void check(Node select) {
        Set<String> outputs =
                select.child(Kind.PROJECTIONS).orElseThrow().children().stream()
                        .map(Node::name)
                        .collect(Collectors.toSet());
        for (Node part : select.children()) {
            switch (part.kind()) {
                case PROJECTIONS, WHERE, GROUP, JOIN, WINDOWS -> bare(part, Set.of());
                case ORDER, DISTINCT -> bare(part, outputs);
                case HAVING, QUALIFY -> windows(part);
                default -> {}
            }
        }
    }

    private static boolean isAll(Node node) {
        return node.is(Kind.ORDERED) && node.first().words().equals(List.of("ALL"));
    }

    private void windows(Node node) {
        if (node.is(Kind.ORDER)) {
            bare(node, Set.of());
        } else if (!node.is(Kind.SUBQUERY)) {
            node.children().forEach(this::windows);
        }
    }

    private void bare(Node node, Set<String> allowed) {
        if (isAll(node) && !ALL_IN_ORDER.contains(resolver.dialect().name())) {
            resolver.doubts().column("ALL is no column");
        }
        if (node.is(Kind.COLUMN) && node.words().size() == 1 && !allowed.contains(node.name())) {
            resolver.doubts().unresolved(node.name(), " is of no table, or of several");
        }
        if (!node.is(Kind.SUBQUERY) && !node.is(Kind.SOURCE)) {
            for (Node child : node.children()) {
                bare(child, allowed);
            }
        }
    }
}
