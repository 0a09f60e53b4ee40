package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.sql.spelling.OutputNames;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query whose WITH has been resolved.
///
/// @param ctes what is visible behind it
record With(Node query, Ctes ctes) {

    static With of(Node query, Ctes outside, Resolver resolver) {
        Node with = query.child(Kind.WITH).orElse(null);
        if (with == null) {
            return new With(query, outside);
        }
        Ctes visible = outside;
        boolean recursive = with.words().contains("RECURSIVE");
        List<Node> resolved = new ArrayList<>();
        for (Node cte : with.children()) {
            Ctes inside = recursive ? itself(cte, visible, resolver) : visible;
            Resolved inner = resolver.query(cte.last(), null, inside);
            List<String> names = names(cte);
            visible = visible.plus(name(cte), Resolved.renamed(inner.columns(), names));
            resolved.add(recursive ? cte.with(List.of(inner.query())) : pushed(cte, inner, names));
        }
        Node replaced = with.with(resolved);
        return new With(query.map(child -> child.is(Kind.WITH) ? replaced : child), visible);
    }

    private static String name(Node cte) {
        return Words.name(cte.words().getFirst());
    }

    /// The names in parentheses behind that of the query.
    private static List<String> names(Node cte) {
        return cte.identifiers().subList(1, cte.identifiers().size());
    }

    /// What a query that reads itself sees of itself: its names, or what its first arm puts out.
    private static Ctes itself(Node cte, Ctes visible, Resolver resolver) {
        Node arm = cte.last();
        while (arm.is(Kind.SUBQUERY) || arm.is(Kind.SET)) {
            arm = arm.first();
        }
        boolean readable = arm.is(Kind.SELECT);
        List<Column> first = readable ? resolver.query(arm, null, visible).columns() : null;
        return visible.plus(name(cte), Resolved.renamed(first, names(cte)));
    }

    /// `q(k) AS (SELECT a ..)` as `q AS (SELECT a AS k ..)`.
    private static Node pushed(Node cte, Resolved inner, List<String> names) {
        Node renamed = names.isEmpty() ? null : renamed(inner.query(), names);
        if (renamed == null) {
            return cte.with(List.of(inner.query()));
        }
        List<String> words = new ArrayList<>(cte.words());
        words.subList(1, words.indexOf(")") + 1).clear();
        return new Node(Kind.CTE, words, List.of(renamed));
    }

    /// The sub-query with those names for its projections; null when it is no plain SELECT.
    static @Nullable Node renamed(Node subquery, List<String> names) {
        Node select = subquery.first();
        if (!select.is(Kind.SELECT) || select.child(Kind.PROJECTIONS).isEmpty()) {
            return null;
        }
        return subquery.map(query ->
                query.map(part -> part.is(Kind.PROJECTIONS) ? renamedList(part, names) : part));
    }

    private static Node renamedList(Node projections, List<String> names) {
        List<Node> renamed = new ArrayList<>();
        for (Node projection : projections.children()) {
            int index = renamed.size();
            boolean named = index < names.size() && !projection.first().is(Kind.STAR);
            renamed.add(named ? OutputNames.as(projection, names.get(index)) : projection);
        }
        return projections.with(renamed);
    }
}
