package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says of every column which source it comes from, and writes stars out. Works from the inside
/// out; where something is not certain it adds a doubt and goes on.
final class Resolver {

    private final Dialect dialect;
    private final Map<ModelName, List<Column>> tables;
    private final Typing typing;
    private final Doubts doubts;

    Resolver(Dialect dialect, Map<ModelName, List<Column>> tables, Typing typing, Doubts doubts) {
        this.dialect = dialect;
        this.tables = tables;
        this.typing = typing;
        this.doubts = doubts;
    }

    Dialect dialect() {
        return dialect;
    }

    Typing typing() {
        return typing;
    }

    Doubts doubts() {
        return doubts;
    }

    /// @return null when the table's columns are not known
    @Nullable List<Column> table(ModelName name) {
        List<Column> columns = tables.get(name);
        return columns == null || columns.isEmpty() ? null : columns;
    }

    /// @param outer what is around a query inside an expression; null elsewhere
    Resolved query(Node query, @Nullable Scope outer, Ctes ctes) {
        With with = With.of(query, ctes, this);
        return switch (query.kind()) {
            case SELECT -> new Selects(this, with.ctes()).resolve(with.query(), outer);
            case SET -> set(with.query(), outer, with.ctes());
            case SUBQUERY -> subquery(with.query(), outer, with.ctes());
            case VALUES -> new Resolved(query, null);
            default -> unknown(query);
        };
    }

    private Resolved unknown(Node query) {
        doubts.column("a query is not understood");
        return new Resolved(query, null);
    }

    private Resolved subquery(Node query, @Nullable Scope outer, Ctes ctes) {
        List<Node> children = new ArrayList<>(query.children());
        int at = children.getFirst().is(Kind.WITH) ? 1 : 0;
        Resolved inner = query(children.get(at), outer, ctes);
        children.set(at, inner.query());
        return new Resolved(query.with(children), inner.columns());
    }

    private Resolved set(Node set, @Nullable Scope outer, Ctes ctes) {
        List<Node> children = new ArrayList<>(set.children());
        int left = children.getFirst().is(Kind.WITH) ? 1 : 0;
        Resolved first = query(children.get(left), outer, ctes);
        children.set(left, first.query());
        children.set(left + 1, query(children.get(left + 1), outer, ctes).query());
        SetOrder order = new SetOrder(names(first.columns()), doubts);
        children.replaceAll(child -> child.is(Kind.ORDER) ? order.replace(child) : child);
        return new Resolved(set.with(children), first.columns());
    }

    private static List<String> names(@Nullable List<Column> columns) {
        return columns == null ? List.of() : columns.stream().map(Column::name).toList();
    }
}
