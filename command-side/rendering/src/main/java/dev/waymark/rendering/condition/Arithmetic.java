package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Name;
import dev.waymark.rendering.condition.Value.Nothing;
import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Text;
import dev.waymark.rendering.condition.Value.Unknown;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// `+ - * / // % ||` over values. NULL with anything is NULL.
final class Arithmetic {

    private Arithmetic() {}

    static Value apply(String operator, Value left, Value right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return left instanceof Unknown ? left : right;
        }
        if (left instanceof Nothing || right instanceof Nothing) {
            return new Nothing();
        }
        if (operator.equals("||") && !(left instanceof Name) && !(right instanceof Name)) {
            return new Text(left.sql() + right.sql());
        }
        return left instanceof Num a && right instanceof Num b
                ? numbers(operator, a, b)
                : new Unknown("'" + operator + "' needs two numbers.");
    }

    private static Value numbers(String operator, Num left, Num right) {
        if ("/%".contains(operator.substring(0, 1)) && right.number().signum() == 0) {
            return new Unknown("Division by zero.");
        }
        return left.real() || right.real() || operator.equals("/")
                ? real(operator, left.number().doubleValue(), right.number().doubleValue())
                : whole(operator, left.number(), right.number());
    }

    private static Value whole(String operator, BigDecimal a, BigDecimal b) {
        BigDecimal result =
                switch (operator) {
                    case "+" -> a.add(b);
                    case "-" -> a.subtract(b);
                    case "*" -> a.multiply(b);
                    case "//" -> floor(a, b);
                    default -> a.subtract(floor(a, b).multiply(b));
                };
        return new Num(result, false);
    }

    private static BigDecimal floor(BigDecimal a, BigDecimal b) {
        return a.divide(b, 0, RoundingMode.FLOOR);
    }

    private static Value real(String operator, double a, double b) {
        double result =
                switch (operator) {
                    case "+" -> a + b;
                    case "-" -> a - b;
                    case "*" -> a * b;
                    case "/" -> a / b;
                    case "//" -> Math.floor(a / b);
                    default -> a - Math.floor(a / b) * b;
                };
        return Double.isFinite(result)
                ? new Num(BigDecimal.valueOf(result), true)
                : new Unknown("The number is too large.");
    }
}
