package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Operators, in Jinja's order of precedence.
final class Expressions {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "//", "%");

    private final Reader in;
    private final Primaries primaries;
    private final Postfixes postfixes;

    Expressions(Reader in) {
        this.in = in;
        this.primaries = new Primaries(in, this);
        this.postfixes = new Postfixes(in, this, primaries);
    }

    Expr expression() {
        return expression(true);
    }

    /// @param conditional whether `a if b else c` may stand here
    Expr expression(boolean conditional) {
        in.enter();
        Expr value = conditional ? conditional() : or();
        in.leave();
        return value;
    }

    private Expr conditional() {
        Expr value = or();
        while (in.takeName("if")) {
            Expr test = or();
            value = new Expr.Conditional(test, value, in.takeName("else") ? expression() : null);
        }
        return value;
    }

    private Expr or() {
        Expr value = and();
        while (in.takeName("or")) {
            value = new Expr.Logical(false, value, and());
        }
        return value;
    }

    private Expr and() {
        Expr value = not();
        while (in.takeName("and")) {
            value = new Expr.Logical(true, value, not());
        }
        return value;
    }

    private Expr not() {
        if (!in.takeName("not")) {
            return comparison();
        }
        in.enter();
        Expr negated = new Expr.Not(not());
        in.leave();
        return negated;
    }

    private Expr comparison() {
        Expr first = sum();
        List<Expr.Step> steps = new ArrayList<>();
        String operator = comparator();
        while (operator != null) {
            steps.add(new Expr.Step(operator, sum()));
            operator = comparator();
        }
        return steps.isEmpty() ? first : new Expr.Comparison(first, steps);
    }

    private @Nullable String comparator() {
        if (in.is(Kind.OPERATOR) && COMPARISONS.contains(in.peek().text())) {
            return in.take().text();
        }
        if (in.takeName("in")) {
            return "in";
        }
        if (in.peek().isName("not") && in.ahead().isName("in")) {
            in.take();
            in.take();
            return "not in";
        }
        return null;
    }

    private Expr sum() {
        Expr value = concatenation();
        while (in.isOperator("+") || in.isOperator("-")) {
            value = new Expr.Binary(in.take().text(), value, concatenation());
        }
        return value;
    }

    private Expr concatenation() {
        Expr first = product();
        if (!in.isOperator("~")) {
            return first;
        }
        List<Expr> parts = new ArrayList<>(List.of(first));
        while (in.takeOperator("~")) {
            parts.add(product());
        }
        return new Expr.Concatenation(parts);
    }

    private Expr product() {
        Expr value = power();
        while (in.is(Kind.OPERATOR) && PRODUCTS.contains(in.peek().text())) {
            value = new Expr.Binary(in.take().text(), value, power());
        }
        return value;
    }

    /// From the left, as Jinja does and Python does not.
    private Expr power() {
        Expr value = unary(true);
        while (in.takeOperator("**")) {
            value = new Expr.Binary("**", value, unary(true));
        }
        return value;
    }

    /// @param filters whether filters and tests may follow: not behind a sign, where they apply to
    ///   the negated value
    private Expr unary(boolean filters) {
        Expr value = postfixes.postfix(signed());
        return filters ? postfixes.filters(value) : value;
    }

    private Expr signed() {
        boolean minus = in.isOperator("-");
        if (!minus && !in.isOperator("+")) {
            return primaries.primary();
        }
        in.take();
        in.enter();
        Expr value = unary(false);
        in.leave();
        return minus ? new Expr.Negated(value) : value;
    }

    /// One expression, or a tuple of several without parentheses.
    Expr several(boolean conditional) {
        Expr first = expression(conditional);
        if (!in.isOperator(",")) {
            return first;
        }
        List<Expr> items = new ArrayList<>(List.of(first));
        while (in.takeOperator(",") && !endsTuple()) {
            items.add(expression(conditional));
        }
        return new Expr.TupleOf(items);
    }

    private boolean endsTuple() {
        return in.is(Kind.PRINT_END)
                || in.is(Kind.TAG_END)
                || in.isOperator(")")
                || in.peek().isName("in");
    }

    Postfixes postfixes() {
        return postfixes;
    }
}
