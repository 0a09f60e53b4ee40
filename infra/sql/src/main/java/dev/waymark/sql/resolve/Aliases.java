package dev.waymark.sql.resolve;

import dev.waymark.sql.call.Aggregates;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.simplify.Parentheses;
import dev.waymark.sql.spelling.OutputNames;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names of outputs that stand for their expressions: `SELECT a + 1 AS k .. GROUP BY k`. A real
/// column wins, but for HAVING and QUALIFY, GROUP BY in BigQuery, and everywhere in ClickHouse.
/// Oracle knows none of this.
final class Aliases {

    private final Dialect dialect;
    private final ColumnNames names;
    private final Map<String, Node> bodies = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private List<String> outputs = List.of();

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
        return switch (clause.kind()) {
            case HAVING, QUALIFY -> true;
            case GROUP -> dialect.is("bigquery") || dialect.is("clickhouse");
            case PROJECTIONS, WHERE -> dialect.is("clickhouse");
            default -> false;
        };
    }

    private Use use(Node clause) {
        return isAliasFirst(clause) ? Use.BEFORE_COLUMNS : Use.AFTER_COLUMNS;
    }

    private Node projections(Node projections) {
        List<Node> expanded = new ArrayList<>();
        for (Node projection : projections.children()) {
            Node each = replaced(projection, use(projections));
            expanded.add(each);
            if (!each.name().isEmpty()) {
                bodies.put(each.name(), each.first());
                places.put(each.name(), expanded.size());
            }
        }
        Node listed = projections.with(expanded);
        outputs = listed.children().stream().map(OutputNames::of).toList();
        return listed;
    }

    private Shadows shadows() {
        return new Shadows(dialect, outputs, bodies.keySet());
    }

    private Node clause(Node part) {
        return switch (part.kind()) {
            case WHERE -> replaced(part, use(part));
            case JOIN -> dialect.is("snowflake") ? condition(part) : part;
            case GROUP -> shadows().check(part.map(this::key));
            case HAVING -> shadows().check(replaced(part, Use.BEFORE_COLUMNS));
            case QUALIFY -> replaced(part, Use.BEFORE_COLUMNS);
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
        if (body != null && isConstant(body)) {
            return Node.leaf(Kind.NUMBER, String.valueOf(places.get(key.name())));
        }
        if (body != null) {
            return body;
        }
        return dialect.is("bigquery") ? names.qualify(key) : replaced(key, keyUse());
    }

    private Use keyUse() {
        return dialect.is("clickhouse") ? Use.BEFORE_COLUMNS : Use.AFTER_COLUMNS;
    }

    private static boolean isConstant(Node body) {
        boolean negative = body.is(Kind.NEGATIVE) && body.first().is(Kind.NUMBER);
        return body.is(Kind.NUMBER) || body.is(Kind.STRING) || negative;
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
            case STAR -> node;
            case OPAQUE, SUBQUERY, COLUMN -> use.isBefore() ? names.qualify(node) : node;
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

    /// Whether the name stays: an aggregate inside an aggregate, or a body that names what is
    /// hidden.
    private boolean isKept(Node body, Use use) {
        boolean nested = use.isAggregated() && Aggregates.in(body);
        return nested || (use.isBefore() && shadows().hides(body));
    }

    private Node inside(Node child, Node parent, Use use) {
        Node body = body(child);
        if (body == null || isKept(body, use)) {
            return replaced(child, use);
        }
        boolean kept = isConstant(body) && use.isBefore() && !dialect.is("clickhouse");
        return kept ? child : Parentheses.simplify(Node.around(Kind.PAREN, "(", body, ")"), parent);
    }
}
