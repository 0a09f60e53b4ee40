package dev.waymark.rendering.condition;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks over the tokens of an expression, blanks left out.
final class TokenReader {

    private final List<Token> tokens;
    private int position;

    TokenReader(String sql, String dialect) {
        tokens = Scanner.scan(sql, dialect).stream().filter(token -> !token.isBlank()).toList();
    }

    boolean isAtEnd() {
        return position >= tokens.size();
    }

    int position() {
        return position;
    }

    @Nullable Token peek() {
        return isAtEnd() ? null : tokens.get(position);
    }

    Token next() {
        return tokens.get(position++);
    }

    boolean takeWord(String word) {
        Token token = peek();
        boolean found = token != null && token.isWord(word);
        position += found ? 1 : 0;
        return found;
    }

    boolean takeSymbol(String symbol) {
        Token token = peek();
        boolean found = token != null && token.isSymbol(symbol);
        position += found ? 1 : 0;
        return found;
    }

    /// The first of these symbols that stands here, taken; else null.
    @Nullable String takeAny(List<String> symbols) {
        return symbols.stream().filter(this::takeSymbol).findFirst().orElse(null);
    }
}
