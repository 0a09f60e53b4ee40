package dev.waymark.rendering.token;

import java.util.List;

/// A run of tokens without the whitespace and comments around it.
///
/// @param before whitespace and comments in front
/// @param tokens from the first to the last one that is not blank; empty when there is none
/// @param after whitespace and comments behind
/// @param closing the semicolon behind that, when it is the last thing of the whole text; empty
///   otherwise
public record Span(List<Token> before, List<Token> tokens, List<Token> after, List<Token> closing) {

    public static Span of(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).isBlank()) {
            first++;
        }
        int end = tokens.size();
        while (end > first && tokens.get(end - 1).isBlank()) {
            end--;
        }
        return new Span(
                tokens.subList(0, first),
                tokens.subList(first, end),
                tokens.subList(end, tokens.size()),
                List.of());
    }

    Span closedBy(Token semicolon) {
        return new Span(before, tokens, after, List.of(semicolon));
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /// From the first to the last token; comments between them stay.
    public String text() {
        return Token.join(tokens);
    }

    /// The same with the semicolon that closes the whole text, if it stands here: SQLMesh takes it
    /// for a part of the last statement (semantics 2.3).
    public String closed() {
        return closing.isEmpty() ? text() : text() + Token.join(after) + Token.join(closing);
    }

    /// Of the first token; 0 when there is none.
    public int offset() {
        return isEmpty() ? 0 : tokens.getFirst().offset();
    }

    /// Of the first token, from 1; 0 when there is none.
    public int line() {
        return isEmpty() ? 0 : tokens.getFirst().line();
    }

    /// Of the first token, from 1; 0 when there is none.
    public int column() {
        return isEmpty() ? 0 : tokens.getFirst().column();
    }
}
