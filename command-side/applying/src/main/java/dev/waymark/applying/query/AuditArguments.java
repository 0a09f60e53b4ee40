package dev.waymark.applying.query;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The arguments of one audit call over its defaults.
record AuditArguments(String audit, String dialect, SortedMap<String, String> values) {

    /// @throws Unrunnable when the argument is missing
    String sql(String name) {
        return optional(name)
                .orElseThrow(() ->
                        new Unrunnable("Audit '" + audit + "' lacks its argument " + name + "."));
    }

    String sqlOr(String name, String fallback) {
        return optional(name).orElse(fallback);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String condition() {
        return "(" + sqlOr("condition", "TRUE") + ")";
    }

    /// The items of `(a, b)`, `[a, b]` or a single value.
    List<String> list(String name) {
        List<Token> tokens = Span.of(Scanner.scan(sql(name), dialect)).tokens();
        boolean bracketed =
                Brackets.closing(tokens, 0).orElse(-1) == tokens.size() - 1
                        && Brackets.step(tokens.getFirst()) > 0;
        List<Span> items = bracketed ? Brackets.arguments(tokens, 0) : List.of(Span.of(tokens));
        return items.stream().map(Span::text).toList();
    }

    String items(String name) {
        return String.join(", ", list(name));
    }
}
