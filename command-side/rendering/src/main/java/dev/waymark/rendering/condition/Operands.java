package dev.waymark.rendering.condition;

import dev.waymark.rendering.condition.Value.Items;
import dev.waymark.rendering.condition.Value.Name;
import dev.waymark.rendering.condition.Value.Nothing;
import dev.waymark.rendering.condition.Value.Num;
import dev.waymark.rendering.condition.Value.Text;
import dev.waymark.rendering.condition.Value.Truth;
import dev.waymark.rendering.condition.Value.Unknown;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Literals, lists, parentheses, calls, CASE, casts and names.
final class Operands {

    private final TokenReader in;
    private final Conditions conditions;
    private final String dialect;

    Operands(TokenReader in, Conditions conditions, String dialect) {
        this.in = in;
        this.conditions = conditions;
        this.dialect = dialect;
    }

    Value read() {
        if (in.takeSymbol("-")) {
            return Arithmetic.apply("*", read(), new Num(BigDecimal.ONE.negate(), false));
        }
        Value value = in.takeSymbol("+") ? read() : primary();
        while (in.takeSymbol("::")) {
            value = in.isAtEnd() ? value : Conversion.to(type(), value);
        }
        return value;
    }

    private Value primary() {
        if (in.isAtEnd()) {
            return new Unknown("The expression is not complete.");
        }
        Token token = in.next();
        return switch (token.kind()) {
            case NUMBER -> number(token.text());
            case STRING -> new Text(Literals.content(token, dialect));
            case WORD -> word(token);
            case QUOTED -> name(token);
            case SYMBOL -> bracketed(token);
            case MACRO, COMMENT, WHITESPACE, UNCLOSED -> misunderstood(token);
        };
    }

    private static Value number(String text) {
        String digits = text.replace("_", "");
        try {
            boolean real = digits.matches(".*[.eE].*");
            return new Num(new BigDecimal(digits), real);
        } catch (NumberFormatException _) {
            return new Unknown("'" + text + "' is not a decimal number.");
        }
    }

    private Value word(Token token) {
        return switch (token.text().toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Truth(true);
            case "FALSE" -> new Truth(false);
            case "NULL" -> new Nothing();
            case "CASE" -> choice();
            case "CAST", "TRY_CAST" -> isCall() ? cast() : name(token);
            case "DATE", "TIMESTAMP" -> typed(token);
            default -> isCall() ? call(token.text()) : name(token);
        };
    }

    /// `DATE '2024-01-01'`.
    private Value typed(Token type) {
        Token text = in.peek();
        return text != null && text.kind() == Token.Kind.STRING
                ? Conversion.to(type.text(), primary())
                : name(type);
    }

    private boolean isCall() {
        Token token = in.peek();
        return token != null && (token.isSymbol("(") || token.isSymbol("["));
    }

    private Value call(String function) {
        String closing = in.next().isSymbol("(") ? ")" : "]";
        return Functions.call(function, items(closing));
    }

    private Value name(Token first) {
        StringBuilder sql = new StringBuilder(first.text());
        while (in.takeSymbol(".") && !in.isAtEnd()) {
            sql.append('.').append(in.next().text());
        }
        return new Name(sql.toString());
    }

    private Value bracketed(Token token) {
        if (token.isSymbol("[")) {
            return new Items(items("]"));
        }
        if (!token.isSymbol("(")) {
            return misunderstood(token);
        }
        List<Value> values = items(")");
        return values.size() == 1 ? values.getFirst() : new Items(values);
    }

    private List<Value> items(String closing) {
        List<Value> values = new ArrayList<>();
        while (!in.takeSymbol(closing)) {
            if (in.isAtEnd()) {
                return List.of(new Unknown("'" + closing + "' is missing."));
            }
            int before = in.position();
            values.add(conditions.expression());
            in.takeSymbol(",");
            if (in.position() == before) {
                return List.of(misunderstood(in.next()));
            }
        }
        return values;
    }

    private Value cast() {
        in.next();
        Value value = conditions.expression();
        boolean complete = in.takeWord("AS") && !in.isAtEnd();
        Value converted = complete ? Conversion.to(type(), value) : new Unknown("CAST needs AS.");
        in.takeSymbol(")");
        return converted;
    }

    /// The first word of a type; its parameters and further words are skipped.
    private String type() {
        String type = in.next().text();
        while (in.takeWord("WITH") || in.takeWord("TIME") || in.takeWord("ZONE")) {
            continue;
        }
        if (in.takeSymbol("(")) {
            items(")");
        }
        return type;
    }

    private Value choice() {
        Token next = in.peek();
        Value subject = next != null && next.isWord("WHEN") ? null : conditions.expression();
        @Nullable Value chosen = null;
        while (in.takeWord("WHEN")) {
            Value value = branch(subject);
            chosen = chosen == null ? value : chosen;
        }
        Value otherwise = in.takeWord("ELSE") ? conditions.expression() : new Nothing();
        return !in.takeWord("END")
                ? new Unknown("CASE needs END.")
                : chosen == null ? otherwise : chosen;
    }

    /// Null when the condition of the branch does not hold.
    private @Nullable Value branch(@Nullable Value subject) {
        Value condition = conditions.expression();
        Value holds = subject == null ? condition : Comparison.apply("=", subject, condition);
        Value value =
                in.takeWord("THEN") ? conditions.expression() : new Unknown("CASE needs THEN.");
        return holds instanceof Unknown ? holds : holds.isTruthy() ? value : null;
    }

    private static Value misunderstood(Token token) {
        return new Unknown("'" + token.text() + "' is not understood.");
    }
}
