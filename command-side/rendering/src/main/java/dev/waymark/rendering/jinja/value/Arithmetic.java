package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Int;
import dev.waymark.rendering.jinja.value.Value.Items;
import dev.waymark.rendering.jinja.value.Value.Real;
import dev.waymark.rendering.jinja.value.Value.Text;
import dev.waymark.rendering.jinja.value.Value.Tuple;
import dev.waymark.rendering.jinja.value.Value.Undefined;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// `+ - * / // % **` as Python computes them, over texts and lists too.
public final class Arithmetic {

    private static final int LONGEST = 1_000_000;
    private static final int LARGEST_POWER = 10_000;

    private Arithmetic() {}

    public static Value apply(String operator, Value left, Value right) {
        if (left instanceof Undefined undefined) {
            throw Failure.of(undefined.why());
        }
        if (operator.equals("%") && left instanceof Text text) {
            return Value.of(PercentFormat.fill(text.text(), right));
        }
        return Numbers.isNumber(left) && Numbers.isNumber(right)
                ? numbers(operator, left, right)
                : sequences(operator, left, right);
    }

    private static Value sequences(String operator, Value left, Value right) {
        return switch (operator) {
            case "+" -> joined(left, right);
            case "*" ->
                    Numbers.isWhole(left)
                            ? repeated(right, Numbers.index(left), left)
                            : repeated(
                                    left, Numbers.isWhole(right) ? Numbers.index(right) : 0, right);
            default -> throw unsupported(operator, left, right);
        };
    }

    private static Value joined(Value left, Value right) {
        if (left instanceof Text a && right instanceof Text b) {
            return Value.of(a.text() + b.text());
        }
        boolean lists = left instanceof Items && right instanceof Items;
        if (lists || (left instanceof Tuple && right instanceof Tuple)) {
            List<Value> all = new ArrayList<>(Iterating.over(left));
            all.addAll(Iterating.over(right));
            return lists ? new Items(all) : new Tuple(all);
        }
        throw unsupported("+", left, right);
    }

    private static Value repeated(Value value, int times, Value count) {
        if (!Numbers.isWhole(count)) {
            throw unsupported("*", value, count);
        }
        int often = Math.max(0, times);
        if ((long) often * Math.max(1, Iterating.length(value)) > LONGEST) {
            throw Failure.of("The result of '*' is too long.");
        }
        return switch (value) {
            case Text text -> Value.of(text.text().repeat(often));
            case Items items -> new Items(repeated(items.values(), often));
            case Tuple tuple -> new Tuple(repeated(tuple.values(), often));
            default -> throw unsupported("*", value, count);
        };
    }

    private static List<Value> repeated(List<Value> values, int often) {
        List<Value> all = new ArrayList<>();
        Collections.nCopies(often, values).forEach(all::addAll);
        return all;
    }

    private static Failure unsupported(String operator, Value left, Value right) {
        return right instanceof Undefined undefined
                ? Failure.of(undefined.why())
                : Failure.of(
                        "unsupported operand type(s) for %s: '%s' and '%s'"
                                .formatted(operator, left.type(), right.type()));
    }

    private static Value numbers(String operator, Value left, Value right) {
        boolean real = left instanceof Real || right instanceof Real || operator.equals("/");
        return real
                ? new Real(real(operator, Numbers.real(left), Numbers.real(right)))
                : whole(operator, Numbers.whole(left), Numbers.whole(right));
    }

    private static double real(String operator, double a, double b) {
        if (b == 0 && "//%".contains(operator)) {
            throw Failure.of("division by zero");
        }
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "//" -> Math.floor(a / b);
            case "%" -> a - Math.floor(a / b) * b;
            default -> Math.pow(a, b);
        };
    }

    private static Value whole(String operator, BigInteger a, BigInteger b) {
        if (b.signum() == 0 && "//%".contains(operator)) {
            throw Failure.of("integer division or modulo by zero");
        }
        return switch (operator) {
            case "+" -> Numbers.checked(a.add(b));
            case "-" -> Numbers.checked(a.subtract(b));
            case "*" -> Numbers.checked(a.multiply(b));
            case "//" -> new Int(floor(a, b));
            case "%" -> new Int(a.subtract(floor(a, b).multiply(b)));
            default -> power(a, b);
        };
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static Value power(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            return new Real(Math.pow(a.doubleValue(), b.doubleValue()));
        }
        if (b.bitLength() >= Integer.SIZE || (long) b.intValue() * a.bitLength() > LARGEST_POWER) {
            throw Failure.of("The result of '**' is too large.");
        }
        return Numbers.checked(a.pow(b.intValue()));
    }

    public static Value negated(Value value) {
        return switch (value) {
            case Real real -> new Real(-real.number());
            case Undefined undefined -> throw Failure.of(undefined.why());
            default -> new Int(Numbers.whole(value).negate());
        };
    }
}
