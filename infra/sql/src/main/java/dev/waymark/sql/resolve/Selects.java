package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.sql.spelling.OutputNames;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Resolves one SELECT: its sources, then its columns, aliases, stars, names and ordinals, in that
/// order.
final class Selects {

    private final Resolver resolver;
    private final Ctes ctes;

    Selects(Resolver resolver, Ctes ctes) {
        this.resolver = resolver;
        this.ctes = ctes;
    }

    Resolved resolve(Node select, @Nullable Scope outer) {
        Usings usings = new Usings(resolver);
        Froms froms = new Froms(resolver, ctes, outer, usings);
        Node sourced = select.map(part -> isFrom(part) ? from(part, froms, usings) : part);
        Scope scope = froms.scope();
        ColumnNames names = new ColumnNames(resolver, ctes, scope, usings);
        Aliases aliases = new Aliases(resolver.dialect(), names);
        Node qualified = sourced.map(part -> isOwn(part, aliases) ? names.qualify(part) : part);
        Node expanded = aliases.expand(qualified);
        Node listed =
                expanded.map(part -> listed(part, new Stars(scope, usings, resolver.doubts())));
        Node ordered = new Ordinals(resolver, names, usings, written(expanded)).replace(listed);
        new Leftovers(resolver).check(ordered);
        return new Resolved(ordered, columns(ordered, scope));
    }

    private static boolean isFrom(Node part) {
        return part.is(Kind.FROM) || part.is(Kind.JOIN);
    }

    private Node from(Node part, Froms froms, Usings usings) {
        Node sourced = froms.clause(part);
        Node joined = usings.replace(sourced, froms.scope().sources());
        return new ColumnNames(resolver, ctes, froms.scope(), usings).qualifyRest(joined);
    }

    /// Clauses whose columns are this SELECT's and are not names of its outputs first.
    private static boolean isOwn(Node part, Aliases aliases) {
        return switch (part.kind()) {
            case WINDOWS, OPAQUE, TOP -> true;
            case PROJECTIONS, WHERE, GROUP -> !aliases.isAliasFirst(part);
            default -> false;
        };
    }

    /// Outputs as ORDER BY knows them: without those that a star stands for.
    private static List<Node> written(Node select) {
        return OutputNames.named(select).child(Kind.PROJECTIONS).orElseThrow().children().stream()
                .filter(projection -> !projection.first().is(Kind.STAR))
                .toList();
    }

    private static Node listed(Node part, Stars stars) {
        return part.is(Kind.PROJECTIONS) ? OutputNames.numbered(stars.expand(part)) : part;
    }

    private @Nullable List<Column> columns(Node select, Scope scope) {
        List<Column> columns = new ArrayList<>();
        for (Node projection : select.child(Kind.PROJECTIONS).orElseThrow().children()) {
            if (projection.first().is(Kind.STAR)) {
                return null;
            }
            String type = resolver.typing().of(projection.first(), scope);
            columns.add(new Column(projection.name(), type));
        }
        return columns;
    }
}
