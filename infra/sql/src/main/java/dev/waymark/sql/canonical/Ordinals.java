package dev.waymark.sql.canonical;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers in GROUP BY and ORDER BY as what they stand for, and the columns of ORDER BY, where the
/// name of an output comes first.
final class Ordinals {

    private final Resolver resolver;
    private final ColumnNames names;

    Ordinals(Resolver resolver, ColumnNames names) {
        this.resolver = resolver;
        this.names = names;
    }

    Node replace(Node select) {
        List<Node> projections = select.child(Kind.PROJECTIONS).orElseThrow().children();
        Node grouped = select.map(part -> part.is(Kind.GROUP) ? group(part, projections) : part);
        boolean group = grouped.child(Kind.GROUP).isPresent();
        return grouped.map(part ->
                part.is(Kind.ORDER) || part.is(Kind.DISTINCT)
                        ? order(part, projections, group)
                        : part);
    }

    private Node group(Node group, List<Node> projections) {
        return group.map(key -> {
            int place = place(key, projections.size());
            return place > 0 ? body(key, projections.get(place - 1).first()) : key;
        });
    }

    /// A constant keeps its number.
    private static Node body(Node key, Node body) {
        return switch (body.kind()) {
            case NUMBER, STRING, BOOLEAN, NULL, NEGATIVE, STAR -> key;
            default -> Unnesting.in(body) ? key : body;
        };
    }

    private int place(Node key, int size) {
        if (!key.is(Kind.NUMBER) || !key.words().getFirst().matches("[0-9]{1,6}")) {
            return 0;
        }
        int place = Integer.parseInt(key.words().getFirst());
        if (place < 1 || place > size) {
            resolver.doubts().column("there is no output " + place);
            return 0;
        }
        return place;
    }

    private Node order(Node order, List<Node> projections, boolean group) {
        Map<Node, String> bodies = new HashMap<>();
        projections.forEach(
                projection -> bodies.putIfAbsent(projection.first(), projection.name()));
        return order.map(item ->
                item.is(Kind.ORDERED)
                        ? item.map(each -> item(each, projections, bodies, group))
                        : item(item, projections, bodies, group));
    }

    private Node item(Node item, List<Node> projections, Map<Node, String> bodies, boolean group) {
        int place = place(item, projections.size());
        if (place > 0) {
            return bare(projections.get(place - 1).name());
        }
        Node qualified = qualified(item, projections);
        String name = group ? bodies.get(qualified) : null;
        return name == null ? qualified : bare(name);
    }

    private static Node bare(String name) {
        return Node.leaf(Kind.COLUMN, Words.identifier(name));
    }

    private Node qualified(Node node, List<Node> projections) {
        boolean output =
                node.is(Kind.COLUMN)
                        && node.words().size() == 1
                        && projections.stream().anyMatch(p -> p.name().equals(node.name()));
        if (output) {
            return node;
        }
        boolean whole =
                Aggregates.is(node)
                        || node.is(Kind.COLUMN)
                        || node.is(Kind.SUBQUERY)
                        || node.is(Kind.WINDOWED);
        return whole ? names.qualify(node) : node.map(child -> qualified(child, projections));
    }

    /// ORDER BY of a set operation: numbers as the names of its first arm.
    static Node named(Node order, List<String> names) {
        return order.map(
                item -> item.map(each -> isPlace(each, names.size()) ? name(each, names) : each));
    }

    private static Node name(Node place, List<String> names) {
        return bare(names.get(Integer.parseInt(place.words().getFirst()) - 1));
    }

    private static boolean isPlace(Node item, int size) {
        return item.is(Kind.NUMBER)
                && item.words().getFirst().matches("[0-9]{1,6}")
                && Integer.parseInt(item.words().getFirst()) >= 1
                && Integer.parseInt(item.words().getFirst()) <= size;
    }
}
