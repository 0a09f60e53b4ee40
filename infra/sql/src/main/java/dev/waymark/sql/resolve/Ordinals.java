package dev.waymark.sql.resolve;

import dev.waymark.sql.call.Aggregates;
import dev.waymark.sql.call.Unnesting;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Numbers in GROUP BY and ORDER BY as what they stand for, and the columns of ORDER BY, where the
/// name of an output comes first.
final class Ordinals {

    private final Resolver resolver;
    private final ColumnNames names;
    private final Usings usings;
    private final Set<String> outputs = new HashSet<>();
    private final Set<Node> bodies = new HashSet<>();
    private final List<String> hiding;

    /// @param written projections whose names come before columns
    Ordinals(Resolver resolver, ColumnNames names, Usings usings, List<Node> written) {
        this.resolver = resolver;
        this.names = names;
        this.usings = usings;
        hiding = outputs(written);
        outputs.addAll(hiding);
        written.forEach(projection -> bodies.add(projection.first()));
    }

    private static List<String> outputs(List<Node> written) {
        return written.stream().map(Node::name).toList();
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
    private Node body(Node key, Node body) {
        return switch (body.kind()) {
            case NUMBER, STRING, BOOLEAN, NULL, NEGATIVE, STAR -> key;
            default -> Unnesting.in(body) || isAmbiguous(body) ? key : body;
        };
    }

    /// In BigQuery: whether it names a source that an output hides.
    private boolean isAmbiguous(Node body) {
        return new Shadows(resolver.dialect(), hiding, List.of()).hides(body);
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
        return order.map(item ->
                item.is(Kind.ORDERED)
                        ? item.map(each -> item(each, projections, group))
                        : item(item, projections, group));
    }

    /// With GROUP BY, an expression that is also an output goes by the output's name.
    private Node item(Node item, List<Node> projections, boolean group) {
        int place = place(item, projections.size());
        if (place > 0) {
            return bare(projections.get(place - 1).name());
        }
        Node qualified = qualified(item);
        return group && bodies.contains(qualified) ? named(qualified, projections) : qualified;
    }

    private static Node named(Node body, List<Node> projections) {
        return projections.stream()
                .filter(projection -> projection.first().equals(body))
                .findFirst()
                .map(projection -> bare(projection.name()))
                .orElse(body);
    }

    private static Node bare(String name) {
        return Node.leaf(Kind.COLUMN, Words.identifier(name));
    }

    private Node qualified(Node node) {
        boolean output =
                node.is(Kind.COLUMN) && node.words().size() == 1 && outputs.contains(node.name());
        if (output) {
            return node;
        }
        boolean whole =
                (Aggregates.is(node) && !namesKey(node))
                        || node.is(Kind.COLUMN)
                        || node.is(Kind.SUBQUERY)
                        || node.is(Kind.WINDOWED);
        return whole ? names.qualify(node) : node.map(this::qualified);
    }

    /// Whether it has a name in it that is an output and the key of a join.
    private boolean namesKey(Node node) {
        boolean key = node.is(Kind.COLUMN) && node.words().size() == 1 && usings.isKey(node.name());
        return (key && outputs.contains(node.name()))
                || node.children().stream().anyMatch(this::namesKey);
    }
}
