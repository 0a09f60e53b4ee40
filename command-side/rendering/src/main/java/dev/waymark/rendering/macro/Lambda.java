package dev.waymark.rendering.macro;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `x -> expression` or `(x, y) -> expression`.
///
/// @param parameters lower case
/// @param body as written, macros unexpanded
public record Lambda(List<String> parameters, List<Token> body) {

    /// Empty when the argument is something else.
    public static Optional<Lambda> of(List<Token> argument) {
        List<Token> tokens = Span.of(argument).tokens();
        int head = headEnd(tokens);
        List<Token> rest = Span.of(tokens.subList(head, tokens.size())).tokens();
        boolean arrow = head > 0 && !rest.isEmpty() && rest.getFirst().isSymbol("->");
        return arrow ? Optional.of(lambda(tokens, rest)) : Optional.empty();
    }

    private static int headEnd(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return 0;
        }
        return switch (tokens.getFirst().kind()) {
            case WORD -> 1;
            case SYMBOL ->
                    tokens.getFirst().isSymbol("(")
                            ? Brackets.closing(tokens, 0).orElse(-1) + 1
                            : 0;
            case QUOTED, STRING, NUMBER, MACRO, COMMENT, WHITESPACE, UNCLOSED -> 0;
        };
    }

    private static Lambda lambda(List<Token> tokens, List<Token> rest) {
        List<Span> names =
                tokens.getFirst().isSymbol("(")
                        ? Brackets.arguments(tokens, 0)
                        : List.of(Span.of(tokens.subList(0, 1)));
        return new Lambda(
                names.stream().map(name -> name.text().toLowerCase(Locale.ROOT)).toList(),
                Span.of(rest.subList(1, rest.size())).tokens());
    }
}
