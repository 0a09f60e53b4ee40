package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Nothing;
import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Truth;
import dev.waymark.rendering.condition.Value.Unknown;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evaluates SQL over literals: comparison, arithmetic, AND, OR, NOT, IN, LIKE, BETWEEN, IS, CASE,
/// casts and a few functions (semantics 1.12, `@IF` and `@EVAL`). AND and OR give back an operand,
/// as SQLMesh does.
public final class Conditions {

    private static final List<String> COMPARISONS =
            List.of("=", "==", "<>", "!=", "<=", ">=", "<", ">");

    private final TokenReader in;
    private final Operands operands;

    private Conditions(TokenReader in, String dialect) {
        this.in = in;
        this.operands = new Operands(in, this, dialect);
    }

    /// @param sql with macros expanded
    /// @return [Unknown] when it cannot be evaluated without an engine
    public static Value evaluate(String sql, String dialect) {
        TokenReader in = new TokenReader(sql, dialect);
        Value value = new Conditions(in, dialect).expression();
        return in.isAtEnd() || value instanceof Unknown
                ? value
                : new Unknown("'" + in.next().text() + "' is not understood.");
    }

    Value expression() {
        Value left = conjunction();
        while (in.takeWord("OR")) {
            Value right = conjunction();
            left = left instanceof Unknown || left.isTruthy() ? left : right;
        }
        return left;
    }

    private Value conjunction() {
        Value left = negation();
        while (in.takeWord("AND")) {
            Value right = negation();
            left = left instanceof Unknown || !left.isTruthy() ? left : right;
        }
        return left;
    }

    private Value negation() {
        return in.takeWord("NOT") ? not(negation()) : comparison();
    }

    private static Value not(Value value) {
        return value instanceof Unknown ? value : new Truth(!value.isTruthy());
    }

    private Value comparison() {
        Value left = sum();
        String operator = in.takeAny(COMPARISONS);
        while (operator != null) {
            left = Comparison.apply(operator, left, sum());
            operator = in.takeAny(COMPARISONS);
        }
        return predicate(left);
    }

    private Value predicate(Value left) {
        if (in.takeWord("IS")) {
            boolean negated = in.takeWord("NOT");
            Value same = is(left, sum());
            return negated ? not(same) : same;
        }
        return in.takeWord("NOT") ? not(membership(left)) : membership(left);
    }

    private static Value is(Value left, Value right) {
        return left instanceof Unknown ? left : new Truth(identical(left, right));
    }

    private static boolean identical(Value left, Value right) {
        return left.equals(right)
                || (left instanceof Num num
                        && right instanceof Truth truth
                        && num.number().equals(truth.is() ? BigDecimal.ONE : BigDecimal.ZERO));
    }

    private Value membership(Value left) {
        if (in.takeWord("IN")) {
            return Comparison.in(left, sum());
        }
        if (in.takeWord("LIKE")) {
            return Comparison.like(left, sum(), false);
        }
        if (in.takeWord("ILIKE")) {
            return Comparison.like(left, sum(), true);
        }
        return in.takeWord("BETWEEN") ? between(left) : left;
    }

    private Value between(Value left) {
        Value low = sum();
        boolean complete = in.takeWord("AND");
        Value high = complete ? sum() : new Nothing();
        Value above = Comparison.apply(">=", left, low);
        return above instanceof Unknown || !above.isTruthy()
                ? above
                : Comparison.apply("<=", left, high);
    }

    private Value sum() {
        Value left = product();
        String operator = in.takeAny(List.of("+", "-", "||"));
        while (operator != null) {
            left = Arithmetic.apply(operator, left, product());
            operator = in.takeAny(List.of("+", "-", "||"));
        }
        return left;
    }

    private Value product() {
        Value left = operands.read();
        String operator = multiplication();
        while (operator != null) {
            left = Arithmetic.apply(operator, left, operands.read());
            operator = multiplication();
        }
        return left;
    }

    private @Nullable String multiplication() {
        String operator = in.takeAny(List.of("*", "/", "%"));
        return "/".equals(operator) && in.takeSymbol("/") ? "//" : operator;
    }
}
