package dev.waymark.sql.canonical;

import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;

/// Doubts about names of outputs that hide something, in dialects with rules of their own: in
/// BigQuery they hide sources in GROUP BY and HAVING, in ClickHouse columns everywhere.
record Shadows(Resolver resolver, Scope scope) {

    void check(Node select) {
        List<Node> projections = select.child(Kind.PROJECTIONS).orElseThrow().children();
        boolean grouped =
                select.child(Kind.GROUP).isPresent() || select.child(Kind.HAVING).isPresent();
        if (resolver.dialect().is("bigquery") && grouped && hidesSource(projections)) {
            resolver.doubts().name("names of outputs hide sources");
        }
        if (resolver.dialect().is("clickhouse") && hidesColumn(projections)) {
            resolver.doubts().name("names of outputs hide columns");
        }
    }

    private boolean hidesSource(List<Node> projections) {
        return projections.stream()
                .filter(projection -> !projection.first().is(Kind.STAR))
                .map(Node::name)
                .anyMatch(name -> name.isEmpty() || scope.named(name).isPresent());
    }

    private boolean hidesColumn(List<Node> projections) {
        return projections.stream()
                .filter(projection -> !projection.name().isEmpty())
                .filter(projection -> !scope.owners(projection.name()).isEmpty())
                .anyMatch(projection -> !projection.first().name().equals(projection.name()));
    }
}
