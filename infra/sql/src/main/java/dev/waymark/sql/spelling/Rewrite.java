package dev.waymark.sql.spelling;

import dev.waymark.sql.tree.Node;

/// One step towards the form that all trees of the same meaning share.
@FunctionalInterface
interface Rewrite {

    /// The tree itself when there is nothing to do.
    Node apply(Node tree);
}
