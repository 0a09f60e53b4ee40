package dev.waymark.rendering.token;

import dev.waymark.rendering.token.Scanner.Lexeme;
import dev.waymark.rendering.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// `@name`, `@{name}` and templates `@'text'`.
final class Macros {

    private Macros() {}

    static @Nullable Lexeme at(String text, int from, Lexicon lexicon) {
        if (text.charAt(from) != '@') {
            return null;
        }
        char next = Characters.at(text, from + 1);
        if (next == '{') {
            return braced(text, from);
        }
        if (lexicon.opensString(next) || next == '"') {
            return template(text, from, lexicon);
        }
        return Characters.startsWord(next)
                ? new Lexeme(Kind.MACRO, Characters.wordEnd(text, from + 1))
                : null;
    }

    private static @Nullable Lexeme braced(String text, int from) {
        int name = Characters.whitespaceEnd(text, from + 2);
        int end = Characters.whitespaceEnd(text, Characters.wordEnd(text, name));
        return Characters.at(text, end) == '}' ? new Lexeme(Kind.MACRO, end + 1) : null;
    }

    private static @Nullable Lexeme template(String text, int from, Lexicon lexicon) {
        Lexeme quoted = Quotes.at(text, from + 1, lexicon);
        if (quoted == null || quoted.kind() == Kind.UNCLOSED) {
            return quoted;
        }
        return new Lexeme(Kind.MACRO, quoted.end());
    }
}
