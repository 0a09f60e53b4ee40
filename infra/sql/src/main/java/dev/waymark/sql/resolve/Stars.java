package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.sql.spelling.OutputNames;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Shape;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// `*` and `u.*` as columns in the order of their sources, with EXCLUDE and REPLACE applied: all of
/// a select list, or none when one cannot be told.
///
/// @param scope of the SELECT
/// @param usings keys that appear once
/// @param doubts takes stars of sources that are not there
record Stars(Scope scope, Usings usings, Doubts doubts) {

    Node expand(Node projections) {
        List<Node> expanded = new ArrayList<>();
        for (Node projection : projections.children()) {
            List<Source> sources =
                    projection.first().is(Kind.STAR) ? sources(projection.first()) : List.of();
            if (!sources.stream().allMatch(Source::isKnown)) {
                return projections;
            }
            expanded.addAll(
                    sources.isEmpty() ? List.of(projection) : columns(projection.first(), sources));
        }
        return new Shape(Kind.PROJECTIONS).nodes(expanded, ",").build();
    }

    private List<Source> sources(Node star) {
        List<String> prefix = star.identifiers();
        if (prefix.isEmpty()) {
            return scope.sources().stream().filter(source -> !source.tested()).toList();
        }
        List<Source> named =
                scope.sources().stream().filter(source -> isNamed(source, prefix)).toList();
        if (named.isEmpty()) {
            doubts.column(String.join(".", prefix) + ".* reads nothing that is there");
        }
        return named;
    }

    private static boolean isNamed(Source source, List<String> prefix) {
        return List.of(source.alias()).equals(prefix) || source.isTable(prefix);
    }

    private List<Node> columns(Node star, List<Source> sources) {
        Set<String> left =
                new HashSet<>(star.child(Kind.EXCEPT).map(Node::identifiers).orElse(List.of()));
        Map<String, Node> replaced = replaced(star);
        List<Node> columns = new ArrayList<>();
        for (Source source : sources) {
            for (Column column : Objects.requireNonNull(source.columns())) {
                boolean key = usings.isKey(column.name(), source.alias());
                if (!left.contains(column.name())) {
                    columns.add(projection(column.name(), source, key, replaced));
                }
                if (key) {
                    left.add(column.name());
                }
            }
        }
        return columns;
    }

    private static Map<String, Node> replaced(Node star) {
        Map<String, Node> replaced = new HashMap<>();
        star.child(Kind.REPLACE)
                .ifPresent(all ->
                        all.children().forEach(each -> replaced.put(each.name(), each.first())));
        return replaced;
    }

    private Node projection(String name, Source source, boolean key, Map<String, Node> replaced) {
        Node column =
                Node.leaf(
                        Kind.COLUMN, Words.identifier(source.alias()), ".", Words.identifier(name));
        Node merged = key ? usings.merged(name) : column;
        Node expression = replaced.getOrDefault(name, merged);
        return OutputNames.as(Node.row(Kind.PROJECTION, List.of(expression)), name);
    }
}
