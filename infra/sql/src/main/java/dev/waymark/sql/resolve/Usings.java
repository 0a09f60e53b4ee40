package dev.waymark.sql.resolve;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// JOIN .. USING as JOIN .. ON; a bare key column is the COALESCE of all its tables'.
final class Usings {

    private final Resolver resolver;
    private final Map<String, Set<String>> keys = new LinkedHashMap<>();

    Usings(Resolver resolver) {
        this.resolver = resolver;
    }

    /// @param sources up to the join's own, which is the last
    Node replace(Node join, List<Source> sources) {
        int using = join.words().indexOf("USING");
        if (using < 0) {
            return join;
        }
        List<String> names = join.identifiers();
        if (names.size() > 1 && sources.size() > 2) {
            resolver.doubts().column("USING with several columns in a chain of joins");
        }
        Node condition = condition(names, sources);
        List<String> words = new ArrayList<>(join.words().subList(0, using));
        words.addAll(List.of("ON", Words.HOLE));
        return new Node(Kind.JOIN, words, List.of(join.first(), condition));
    }

    private Node condition(List<String> names, List<Source> sources) {
        List<Node> pairs = names.stream().map(name -> pair(name, sources)).toList();
        return pairs.stream()
                .reduce((left, right) -> Node.binary(Kind.AND, left, "AND", right))
                .orElseThrow();
    }

    private Node pair(String name, List<Source> sources) {
        Source right = sources.getLast();
        List<Source> owners =
                sources.subList(0, sources.size() - 1).stream().filter(s -> s.has(name)).toList();
        if (owners.isEmpty() || !right.has(name)) {
            resolver.doubts().column(name + " of USING is not known");
            return Node.leaf(Kind.OPAQUE, Words.identifier(name));
        }
        Set<String> tables = keys.computeIfAbsent(name, key -> new LinkedHashSet<>());
        tables.add(owners.getFirst().alias());
        tables.add(right.alias());
        Node left = column(owners.getFirst().alias(), name);
        return Node.binary(Kind.COMPARISON, left, "=", column(right.alias(), name));
    }

    private static Node column(String alias, String name) {
        return Node.leaf(Kind.COLUMN, Words.identifier(alias), ".", Words.identifier(name));
    }

    /// Whether the column of that source is merged with others'.
    boolean isKey(String name, String alias) {
        return keys.getOrDefault(name, Set.of()).contains(alias);
    }

    boolean isKey(String name) {
        return keys.containsKey(name);
    }

    /// The key of all its tables.
    Node merged(String name) {
        List<Node> columns =
                keys.getOrDefault(name, Set.of()).stream().map(a -> column(a, name)).toList();
        return new Shape(Kind.CALL).words("COALESCE", "(").nodes(columns, ",").word(")").build();
    }
}
