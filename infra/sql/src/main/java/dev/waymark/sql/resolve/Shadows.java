package dev.waymark.sql.resolve;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// In BigQuery the name of an output hides a source of the same name in GROUP BY and HAVING: the
/// first column of such a source loses its table there.
///
/// @param outputs names of all outputs
/// @param aliases the names that were given with AS
record Shadows(Dialect dialect, List<String> outputs, Collection<String> aliases) {

    Node check(Node clause) {
        return dialect.is("bigquery") ? new Search().first(clause) : clause;
    }

    /// Whether it names a column of a source that is hidden.
    boolean hides(Node body) {
        return dialect.is("bigquery") && names(body);
    }

    private boolean names(Node node) {
        boolean column = node.is(Kind.COLUMN) && outputs.contains(table(node));
        return column
                || (!node.is(Kind.SUBQUERY) && node.children().stream().anyMatch(this::names));
    }

    private static String table(Node column) {
        return column.identifiers().getFirst();
    }

    private final class Search {

        private boolean found;

        Node first(Node node) {
            if (found || node.is(Kind.SUBQUERY)) {
                return node;
            }
            if (isHidden(node)) {
                found = true;
                return Node.leaf(Kind.OPAQUE, Words.identifier(node.name()));
            }
            List<Node> children = new ArrayList<>(node.children().size());
            node.children().forEach(child -> children.add(first(child)));
            return node.with(children);
        }

        private boolean isHidden(Node node) {
            return node.is(Kind.COLUMN)
                    && node.words().size() > 1
                    && !aliases.contains(node.name())
                    && outputs.contains(table(node));
        }
    }
}
