package dev.waymark.sql.resolve;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Puts the source in front of every column of an expression. Names that no source has stay bare:
/// they may be aliases.
final class ColumnNames {

    private final Resolver resolver;
    private final Ctes ctes;
    private final Scope scope;
    private final Usings usings;

    /// One for all nodes, as most have nothing but children to go on with.
    private final UnaryOperator<Node> further = this::qualify;

    ColumnNames(Resolver resolver, Ctes ctes, Scope scope, Usings usings) {
        this.resolver = resolver;
        this.ctes = ctes;
        this.scope = scope;
        this.usings = usings;
    }

    Node qualify(Node node) {
        return switch (node.kind()) {
            case COLUMN -> column(node);
            case SUBQUERY, SELECT, SET -> resolver.query(node, scope, ctes).query();
            case OPAQUE -> opaque(node);
            default -> node.map(further);
        };
    }

    /// All children but the first.
    Node qualifyRest(Node node) {
        List<Node> children = new ArrayList<>(node.children());
        for (int i = 1; i < children.size(); i++) {
            children.set(i, qualify(children.get(i)));
        }
        return node.with(children);
    }

    /// A name in text that is not taken apart must not be one that several sources have.
    private Node opaque(Node node) {
        node.words().stream()
                .map(word -> Words.isIdentifier(word) ? Words.name(word) : word)
                .filter(word -> scope.owners(word).size() > 1)
                .forEach(word -> resolver.doubts().column(word + " may be of several tables"));
        return node;
    }

    private Node column(Node column) {
        List<String> parts = column.identifiers();
        return switch (parts.size()) {
            case 1 -> bare(column, parts.getFirst());
            case 2 -> pair(column, parts);
            default -> path(column, parts);
        };
    }

    private Node bare(Node column, String name) {
        return usings.isKey(name)
                ? usings.merged(name)
                : owner(name).map(source -> of(source, name)).orElse(column);
    }

    /// The only source that has the column, the nearest scope first.
    private Optional<Source> owner(String name) {
        List<Source> owners =
                scope.levels()
                        .map(level -> level.owners(name))
                        .filter(level -> !level.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    private static Node of(Source source, String name) {
        return Node.leaf(
                Kind.COLUMN, Words.identifier(source.alias()), ".", Words.identifier(name));
    }

    private Node pair(Node column, List<String> parts) {
        Optional<Source> source = scope.named(parts.getFirst());
        if (source.isEmpty()) {
            return field(column, parts);
        }
        if (source.get().isColumn()) {
            return field(of(source.get(), parts.getFirst()), parts.getLast());
        }
        if (source.get().isKnown() && !source.get().has(parts.getLast())) {
            resolver.doubts().unresolved(String.join(".", parts), " is not known");
        }
        return column;
    }

    /// `raw.t.a`, or a way into a struct.
    private Node path(Node column, List<String> parts) {
        List<String> prefix = parts.subList(0, parts.size() - 1);
        List<Source> tables =
                scope.levels()
                        .flatMap(level -> level.sources().stream())
                        .filter(source -> source.isTable(prefix))
                        .toList();
        boolean one = tables.size() == 1 && tables.getFirst().has(parts.getLast());
        return one ? of(tables.getFirst(), parts.getLast()) : field(column, parts);
    }

    private Node field(Node column, List<String> parts) {
        Optional<Source> named = scope.named(parts.getFirst()).filter(s -> parts.size() > 2);
        boolean qualified = named.isPresent() && named.get().has(parts.get(1));
        Optional<Source> owner = qualified ? named : owner(parts.getFirst());
        if (owner.isEmpty()) {
            resolver.doubts().unresolved(String.join(".", parts), " is not known");
            return column;
        }
        int start = qualified ? 1 : 0;
        Node field = of(owner.get(), parts.get(start));
        for (String name : parts.subList(start + 1, parts.size())) {
            field = field(field, name);
        }
        return field;
    }

    private static Node field(Node of, String name) {
        return new Node(Kind.FIELD, List.of(Words.HOLE, ".", Words.identifier(name)), List.of(of));
    }
}
