package dev.waymark.rendering.token;

import java.util.List;

/// A piece of SQL text. The texts of all tokens, joined, are the text that was scanned.
///
/// @param text as written, quotes included
/// @param offset of its first character, from 0
/// @param line of its first character, from 1
/// @param column of its first character, from 1
public record Token(Kind kind, String text, int offset, int line, int column) {

    public enum Kind {
        /// A name or keyword without quotes.
        WORD,
        /// A name in the dialect's identifier quotes.
        QUOTED,
        /// A string literal with its prefix, if any: `'a'`, `E'a'`, `r"a"`, `$$a$$`.
        STRING,
        NUMBER,
        /// Punctuation or an operator: `(`, `,`, `::`, `->`, `:=`.
        SYMBOL,
        /// `@name`, `@{name}` or a template `@'text'`; the parenthesis of a call is a token of its
        /// own.
        MACRO,
        COMMENT,
        WHITESPACE,
        /// A string, quoted name or comment that never ends; it reaches to the end of the text.
        UNCLOSED
    }

    /// Whitespace or comment: nothing that the engine reads.
    public boolean isBlank() {
        return kind == Kind.WHITESPACE || kind == Kind.COMMENT;
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /// Whether it is this word without quotes, in any case.
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /// Offset behind its last character.
    public int end() {
        return offset + text.length();
    }

    /// The text that the tokens came from.
    public static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text));
        return text.toString();
    }
}
