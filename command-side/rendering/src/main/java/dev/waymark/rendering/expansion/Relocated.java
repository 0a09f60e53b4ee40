package dev.waymark.rendering.expansion;

import dev.waymark.rendering.token.Token;
import java.util.List;

/// Tokens that stand for something at another place, so that problems are told where they are seen.
final class Relocated {

    private Relocated() {}

    static List<Token> toStart(List<Token> tokens) {
        return to(1, 1, tokens);
    }

    static List<Token> to(Token place, List<Token> tokens) {
        return to(place.line(), place.column(), tokens);
    }

    private static List<Token> to(int line, int column, List<Token> tokens) {
        return tokens.stream()
                .map(token -> new Token(token.kind(), token.text(), token.offset(), line, column))
                .toList();
    }
}
