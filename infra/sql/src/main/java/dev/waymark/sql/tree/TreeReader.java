package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Select;

/// Reads JSqlParser's objects into a tree of one's own. Clauses that it does not know it leaves
/// out; [Faithful] notices.
public final class TreeReader {

    private final Literals literals;
    private final Calls calls;
    private final Windows windows;
    private final Predicates predicates;
    private final Shapes shapes;
    private final Expressions expressions;
    private final Sources sources;
    private final Clauses clauses;
    private final Queries queries;

    public TreeReader(Dialect dialect) {
        literals = new Literals(dialect);
        calls = new Calls(this, dialect);
        windows = new Windows(this, dialect);
        predicates = new Predicates(this);
        shapes = new Shapes(this, dialect);
        expressions = new Expressions(this);
        sources = new Sources(this, dialect);
        clauses = new Clauses(this, dialect);
        queries = new Queries(this, dialect);
    }

    public Node query(Select select) {
        return queries.read(select);
    }

    Node expression(Expression expression) {
        return expressions.read(expression);
    }

    Node source(FromItem item) {
        return sources.read(item);
    }

    Node join(Join join) {
        return sources.join(join);
    }

    Literals literals() {
        return literals;
    }

    Calls calls() {
        return calls;
    }

    Windows windows() {
        return windows;
    }

    Predicates predicates() {
        return predicates;
    }

    Shapes shapes() {
        return shapes;
    }

    Clauses clauses() {
        return clauses;
    }
}
