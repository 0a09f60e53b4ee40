package dev.waymark.rendering.jinja;

import dev.waymark.rendering.jinja.value.Value;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.variable.JsonLiterals;
import java.math.BigInteger;
import java.util.List;

/// Configured values as Jinja sees them.
final class JsonValues {

    private JsonValues() {}

    static Value of(String json) {
        return value(JsonLiterals.tokens(json));
    }

    private static Value value(Span span) {
        Token first = span.tokens().getFirst();
        if (first.isSymbol("[")) {
            return Value.list(
                    Brackets.arguments(span.tokens(), 0).stream().map(JsonValues::value).toList());
        }
        if (first.isSymbol("{")) {
            return dict(Brackets.arguments(span.tokens(), 0));
        }
        return first.kind() == Token.Kind.STRING
                ? Value.of(Literals.content(first, JsonLiterals.JSON))
                : plain(span.text());
    }

    /// A value that is SQL is its text.
    private static Value dict(List<Span> entries) {
        Value.Dict dict = Value.dict();
        for (Span entry : entries) {
            List<Span> pair = Brackets.split(entry.tokens(), ":");
            dict.entries().put(Value.key(value(pair.getFirst())), value(pair.getLast()));
        }
        Value sql = dict.entries().get(Value.of(JsonLiterals.SQL_KEY));
        return sql != null && dict.entries().size() == 1 ? sql : dict;
    }

    private static Value plain(String text) {
        return switch (text) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            case "null" -> Value.NONE;
            default -> number(text);
        };
    }

    private static Value number(String text) {
        return text.matches("[+-]?\\d+")
                ? new Value.Int(new BigInteger(text))
                : new Value.Real(Double.parseDouble(text));
    }
}
