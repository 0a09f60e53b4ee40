package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import dev.waymark.rendering.jinja.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Literals, names, and what stands in brackets.
final class Primaries {

    private final Reader in;
    private final Expressions expressions;

    Primaries(Reader in, Expressions expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    Expr primary() {
        Token token = in.peek();
        return switch (token.kind()) {
            case NAME -> name(in.take().text());
            case STRING -> new Expr.Constant(Value.of(strings()));
            case INTEGER -> new Expr.Constant(new Value.Int(integer(in.take().text())));
            case REAL ->
                    new Expr.Constant(
                            new Value.Real(Double.parseDouble(in.take().text().replace("_", ""))));
            case OPERATOR -> bracketed(token);
            default -> throw unexpected();
        };
    }

    private RuntimeException unexpected() {
        return in.failure("unexpected '" + in.peek().shown() + "'");
    }

    private Expr name(String name) {
        return switch (name) {
            case "true", "True" -> new Expr.Constant(Value.of(true));
            case "false", "False" -> new Expr.Constant(Value.of(false));
            case "none", "None" -> new Expr.Constant(Value.NONE);
            default -> {
                in.met(name);
                yield new Expr.Name(name);
            }
        };
    }

    private String strings() {
        StringBuilder text = new StringBuilder();
        while (in.is(Kind.STRING)) {
            text.append(in.take().text());
        }
        return text.toString();
    }

    static BigInteger integer(String written) {
        String digits = written.replace("_", "").toLowerCase(Locale.ROOT);
        String prefix = digits.length() > 2 ? digits.substring(0, 2) : "";
        return switch (prefix) {
            case "0x" -> new BigInteger(digits.substring(2), 16);
            case "0o" -> new BigInteger(digits.substring(2), 8);
            case "0b" -> new BigInteger(digits.substring(2), 2);
            default -> new BigInteger(digits);
        };
    }

    private Expr bracketed(Token token) {
        return switch (token.text()) {
            case "(" -> parenthesised();
            case "[" -> list();
            case "{" -> dict();
            default -> throw unexpected();
        };
    }

    private Expr parenthesised() {
        in.take();
        Expr value = in.isOperator(")") ? new Expr.TupleOf(List.of()) : expressions.several(true);
        in.expectOperator(")");
        return value;
    }

    private Expr list() {
        in.take();
        List<Expr> items = new ArrayList<>();
        while (!in.takeOperator("]")) {
            items.add(expressions.expression());
            if (!in.isOperator("]")) {
                in.expectOperator(",");
            }
        }
        return new Expr.ListOf(items);
    }

    private Expr dict() {
        in.take();
        List<Expr.Entry> entries = new ArrayList<>();
        while (!in.takeOperator("}")) {
            Expr key = expressions.expression();
            in.expectOperator(":");
            entries.add(new Expr.Entry(key, expressions.expression()));
            if (!in.isOperator("}")) {
                in.expectOperator(",");
            }
        }
        return new Expr.DictOf(entries);
    }
}
