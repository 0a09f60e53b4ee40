package dev.waymark.rendering.token;

import dev.waymark.rendering.token.Scanner.Lexeme;
import dev.waymark.rendering.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// String literals and quoted names.
final class Quotes {

    private Quotes() {}

    static @Nullable Lexeme at(String text, int from, Lexicon lexicon) {
        char c = text.charAt(from);
        if (lexicon.opensName(c)) {
            return quoted(Kind.QUOTED, text, from, c == '[' ? ']' : c, false);
        }
        if (lexicon.dollar() && c == '$') {
            return dollar(text, from);
        }
        int quote = from + Prefixes.length(text, from, lexicon);
        if (!lexicon.opensString(Characters.at(text, quote))) {
            return null;
        }
        return string(text, from, quote, lexicon);
    }

    private static Lexeme string(String text, int from, int quote, Lexicon lexicon) {
        boolean backslash = Prefixes.backslash(text.substring(from, quote), lexicon);
        String triple = text.substring(quote, quote + 1).repeat(3);
        return lexicon.triple() && text.startsWith(triple, quote)
                ? triple(text, quote + 3, triple, backslash)
                : quoted(Kind.STRING, text, quote, text.charAt(quote), backslash);
    }

    /// A doubled closing quote stands for itself.
    private static Lexeme quoted(
            Kind kind, String text, int opening, char closing, boolean backslash) {
        for (int i = opening + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closing && Characters.at(text, i + 1) != closing) {
                return new Lexeme(kind, i + 1);
            }
            if (c == closing || (backslash && c == '\\')) {
                i++;
            }
        }
        return new Lexeme(Kind.UNCLOSED, text.length());
    }

    private static Lexeme triple(String text, int from, String closing, boolean backslash) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith(closing, i)) {
                return new Lexeme(Kind.STRING, i + closing.length());
            }
            i += backslash && text.charAt(i) == '\\' ? 1 : 0;
        }
        return new Lexeme(Kind.UNCLOSED, text.length());
    }

    private static @Nullable Lexeme dollar(String text, int from) {
        int tagEnd = from + 1;
        while (Characters.inWord(Characters.at(text, tagEnd)) && text.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (Characters.at(text, tagEnd) != '$' || Character.isDigit(text.charAt(from + 1))) {
            return null;
        }
        String tag = text.substring(from, tagEnd + 1);
        int end = text.indexOf(tag, tagEnd + 1);
        return end < 0
                ? new Lexeme(Kind.UNCLOSED, text.length())
                : new Lexeme(Kind.STRING, end + tag.length());
    }
}
