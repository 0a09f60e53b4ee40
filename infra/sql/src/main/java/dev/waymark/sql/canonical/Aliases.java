package dev.waymark.sql.canonical;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names of outputs that stand for their expressions: `SELECT a + 1 AS k .. GROUP BY k`. A real
/// column wins, but for HAVING and QUALIFY, and GROUP BY in BigQuery. Oracle knows none of this.
final class Aliases {

    private final Dialect dialect;
    private final ColumnNames names;
    private final Map<String, Node> bodies = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    Aliases(Dialect dialect, ColumnNames names) {
        this.dialect = dialect;
        this.names = names;
    }

    /// @param select with its columns qualified, but for those of clauses that are [#isAliasFirst]
    Node expand(Node select) {
        Node listed = select.map(part -> part.is(Kind.PROJECTIONS) ? projections(part) : part);
        return listed.map(this::clause);
    }

    /// Whether the names of outputs come before columns in this clause.
    boolean isAliasFirst(Node clause) {
        return clause.is(Kind.HAVING)
                || clause.is(Kind.QUALIFY)
                || (clause.is(Kind.GROUP) && dialect.is("bigquery"));
    }

    private Node projections(Node projections) {
        List<Node> expanded = new ArrayList<>();
        for (Node projection : projections.children()) {
            Node each = replaced(projection, Use.AFTER_COLUMNS);
            expanded.add(each);
            if (!each.name().isEmpty()) {
                bodies.put(each.name(), each.first());
                places.put(each.name(), expanded.size());
            }
        }
        return projections.with(expanded);
    }

    private Node clause(Node part) {
        return switch (part.kind()) {
            case WHERE -> replaced(part, Use.AFTER_COLUMNS);
            case JOIN -> dialect.is("snowflake") ? condition(part) : part;
            case GROUP -> part.map(this::key);
            case HAVING, QUALIFY -> replaced(part, Use.BEFORE_COLUMNS);
            default -> part;
        };
    }

    private Node condition(Node join) {
        List<Node> children = new ArrayList<>(join.children());
        for (int i = 1; i < children.size(); i++) {
            children.set(i, inside(children.get(i), join, Use.AFTER_COLUMNS));
        }
        return join.with(children);
    }

    private Node key(Node key) {
        Node body = body(key);
        if (body != null && body.is(Kind.NUMBER)) {
            return Node.leaf(Kind.NUMBER, String.valueOf(places.get(key.name())));
        }
        if (body != null) {
            return body;
        }
        return dialect.is("bigquery") ? names.qualify(key) : replaced(key, Use.AFTER_COLUMNS);
    }

    private @Nullable Node body(Node node) {
        boolean bare = node.is(Kind.COLUMN) && node.words().size() == 1;
        return bare && !dialect.is("oracle") ? bodies.get(node.name()) : null;
    }

    /// How names are looked up.
    private enum Use {
        AFTER_COLUMNS,
        BEFORE_COLUMNS,
        /// The same, inside an aggregate, where an alias of an aggregate does not count.
        AFTER_COLUMNS_AGGREGATED,
        BEFORE_COLUMNS_AGGREGATED;

        boolean isBefore() {
            return this == BEFORE_COLUMNS || this == BEFORE_COLUMNS_AGGREGATED;
        }

        boolean isAggregated() {
            return this == AFTER_COLUMNS_AGGREGATED || this == BEFORE_COLUMNS_AGGREGATED;
        }

        Use aggregated(boolean aggregated) {
            if (isBefore()) {
                return aggregated ? BEFORE_COLUMNS_AGGREGATED : BEFORE_COLUMNS;
            }
            return aggregated ? AFTER_COLUMNS_AGGREGATED : AFTER_COLUMNS;
        }
    }

    private Node replaced(Node node, Use use) {
        return switch (node.kind()) {
            case STAR, OPAQUE -> node;
            case SUBQUERY -> use.isBefore() ? names.qualify(node) : node;
            case COLUMN -> use.isBefore() ? names.qualify(node) : node;
            case WINDOWED -> windowed(node, use);
            default -> {
                Use inner = use.aggregated(use.isAggregated() || Aggregates.is(node));
                yield node.map(child -> inside(child, node, inner));
            }
        };
    }

    /// The call of a window function is no aggregate.
    private Node windowed(Node node, Use use) {
        Use inner = use.aggregated(false);
        List<Node> children = new ArrayList<>(node.children());
        Node call = children.getFirst();
        children.set(0, call.map(each -> inside(each, call, inner)));
        for (int i = 1; i < children.size(); i++) {
            children.set(i, inside(children.get(i), node, inner));
        }
        return node.with(children);
    }

    private Node inside(Node child, Node parent, Use use) {
        Node body = body(child);
        if (body == null || (use.isAggregated() && Aggregates.in(body))) {
            return replaced(child, use);
        }
        boolean kept = body.is(Kind.NUMBER) && use.isBefore();
        return kept ? child : Parentheses.simplify(Node.around(Kind.PAREN, "(", body, ")"), parent);
    }
}
