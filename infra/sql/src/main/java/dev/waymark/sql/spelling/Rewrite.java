package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Node;

/// One step towards the form that all trees of the same meaning share; looks at one node.
@FunctionalInterface
interface Rewrite {

    /// @param node with its children rewritten already
    /// @return the node itself when there is nothing to do
    Node apply(Node node);
}
