package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import org.jspecify.annotations.Nullable;

/// A token on its way to the parser.
///
/// @param text what the parser shall see
/// @param token the first of the user's tokens that it stands for; null for what the pre-pass put
///   in
/// @param end offset behind the last of them; -1 when there is none
public record Piece(Token.Kind kind, String text, @Nullable Token token, int end) {

    static final Piece SPACE = new Piece(Token.Kind.WHITESPACE, " ", null, -1);

    static Piece of(Token token) {
        return new Piece(token.kind(), token.text(), token, token.end());
    }

    static Piece added(Token.Kind kind, String text) {
        return new Piece(kind, text, null, -1);
    }

    Piece as(Token.Kind newKind, String newText) {
        return new Piece(newKind, newText, token, end);
    }

    /// This one and everything up to the other one, as one.
    Piece through(Piece last, Token.Kind newKind, String newText) {
        return new Piece(newKind, newText, token, last.end);
    }

    public boolean isBlank() {
        return kind == Token.Kind.WHITESPACE || kind == Token.Kind.COMMENT;
    }

    public boolean isSymbol(String symbol) {
        return kind == Token.Kind.SYMBOL && text.equals(symbol);
    }

    public boolean isWord(String word) {
        return kind == Token.Kind.WORD && text.equalsIgnoreCase(word);
    }
}
