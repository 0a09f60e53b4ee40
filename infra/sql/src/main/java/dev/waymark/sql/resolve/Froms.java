package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Text;
import dev.waymark.sql.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects the sources of one SELECT while resolving what is inside them.
final class Froms {

    private final Resolver resolver;
    private final Ctes ctes;
    private final Usings usings;
    private int unnamed;
    private boolean tested;
    private Scope scope;

    Froms(Resolver resolver, Ctes ctes, @Nullable Scope outer, Usings usings) {
        this.resolver = resolver;
        this.ctes = ctes;
        this.usings = usings;
        this.scope = Scope.inside(outer);
    }

    Scope scope() {
        return scope;
    }

    /// A FROM or JOIN; the condition of a join sees everything up to it.
    Node clause(Node clause) {
        List<Node> children = new ArrayList<>(clause.children());
        tested = clause.words().contains("SEMI") || clause.words().contains("ANTI");
        children.set(0, source(children.getFirst()));
        return clause.with(children);
    }

    private Node source(Node source) {
        Node thing = source.first();
        boolean pivoted = source.children().size() > 1 && isPivot(source.children().get(1));
        return switch (thing.kind()) {
            case TABLE -> table(source, pivoted);
            case SUBQUERY -> derived(source, resolver.query(thing, null, ctes), pivoted);
            case JOINED -> joined(source);
            case OTHER -> lateral(source);
            default -> unknown(source, thing);
        };
    }

    private static boolean isPivot(Node extra) {
        return extra.words().contains("PIVOT") || extra.words().contains("UNPIVOT");
    }

    private Node table(Node source, boolean pivoted) {
        List<String> parts = source.first().identifiers();
        Optional<Ctes.Output> cte =
                parts.size() == 1 ? ctes.find(parts.getFirst()) : Optional.empty();
        List<Column> columns =
                cte.isPresent() ? cte.get().columns() : resolver.table(ModelName.of(parts));
        if (pivoted || (cte.isEmpty() && columns == null)) {
            resolver.doubts().source(alias(source));
        }
        boolean renamed = !alias(source).equals(parts.getLast());
        add(source, cte.isPresent() ? List.of() : parts, renamed, pivoted ? null : columns);
        return source;
    }

    private Node derived(Node source, Resolved inner, boolean pivoted) {
        List<String> names = names(source);
        List<Node> children = new ArrayList<>(source.children());
        Node pushed = names.isEmpty() ? null : With.renamed(inner.query(), names);
        children.set(0, pushed == null ? inner.query() : pushed);
        List<Column> columns = Resolved.renamed(inner.columns(), names);
        Node named = named(source);
        if (pivoted) {
            resolver.doubts().source(alias(named));
        }
        add(named, List.of(), true, pivoted ? null : columns);
        List<String> words = pushed == null ? named.words() : withoutNames(named.words());
        return new Node(Kind.SOURCE, words, children);
    }

    private static List<String> withoutNames(List<String> words) {
        return words.subList(0, words.indexOf("("));
    }

    /// A query without an alias is called `_0`, the next one `_1`.
    private Node named(Node source) {
        if (source.words().contains("AS")) {
            return source;
        }
        List<String> words = new ArrayList<>(source.words());
        words.addAll(List.of("AS", Words.identifier("_" + unnamed++)));
        return new Node(Kind.SOURCE, words, source.children());
    }

    private Node joined(Node source) {
        if (source.words().contains("AS")) {
            return unknown(source, source.first());
        }
        Node inner = source.first().map(item -> item.is(Kind.SOURCE) ? source(item) : on(item));
        return source.with(List.of(inner));
    }

    private Node on(Node join) {
        Node sourced = usings.replace(clause(join), scope.sources());
        return new ColumnNames(resolver, ctes, scope, usings).qualifyRest(sourced);
    }

    /// A function or a query that sees the sources before it.
    private Node lateral(Node source) {
        Node named = named(source);
        Node thing = source.first();
        boolean query =
                thing.words().getFirst().equals("LATERAL") && thing.first().is(Kind.SUBQUERY);
        if (query) {
            resolver.doubts().name("a LATERAL query");
        }
        Resolved inner = query ? resolver.query(thing.first(), scope, ctes) : called(thing);
        List<Node> children = new ArrayList<>(source.children());
        children.set(0, query ? thing.with(List.of(inner.query())) : inner.query());
        add(named, List.of(), true, columns(source, thing, inner));
        return new Node(Kind.SOURCE, named.words(), children);
    }

    /// A function's columns are those that are named behind its alias; a few have their own.
    private @Nullable List<Column> columns(Node source, Node thing, Resolved inner) {
        List<Column> own =
                names(source).isEmpty()
                        ? FunctionColumns.of(thing, alias(source), resolver.dialect())
                        : null;
        return own != null ? own : Resolved.renamed(inner.columns(), names(source));
    }

    private Resolved called(Node function) {
        return new Resolved(new ColumnNames(resolver, ctes, scope, usings).qualify(function), null);
    }

    private Node unknown(Node source, Node thing) {
        resolver.doubts().source(Text.of(thing));
        scope = scope.plus(List.of(new Source(alias(source), List.of(), true, null, tested)));
        return source;
    }

    private void add(
            Node source, List<String> table, boolean renamed, @Nullable List<Column> columns) {
        List<Column> named = Resolved.renamed(columns, names(source));
        scope = scope.plus(List.of(new Source(alias(source), table, renamed, named, tested)));
    }

    private static String alias(Node source) {
        int as = source.words().indexOf("AS");
        return as < 0 ? "" : Words.name(source.words().get(as + 1));
    }

    /// Names of columns behind the alias.
    private static List<String> names(Node source) {
        int opening = source.words().indexOf("(");
        return opening < 0
                ? List.of()
                : source.words().subList(opening, source.words().size()).stream()
                        .filter(Words::isIdentifier)
                        .map(Words::name)
                        .toList();
    }
}
