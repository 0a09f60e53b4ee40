package dev.waymark.rendering.token;

import dev.waymark.rendering.token.Scanner.Lexeme;
import dev.waymark.rendering.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Comments of SQL, and Jinja's `{# #}`.
final class Comments {

    private Comments() {}

    static @Nullable Lexeme at(String text, int from, Lexicon lexicon) {
        if (text.startsWith("/*", from)) {
            return lexicon.nested() ? nested(text, from) : upTo(text, "*/", from);
        }
        if (text.startsWith("{#", from)) {
            return upTo(text, "#}", from);
        }
        return opensLine(text, from, lexicon)
                ? new Lexeme(Kind.COMMENT, lineEnd(text, from))
                : null;
    }

    private static boolean opensLine(String text, int from, Lexicon lexicon) {
        for (String opening : lexicon.lineComments()) {
            if (text.startsWith(opening, from)) {
                return true;
            }
        }
        return false;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static Lexeme upTo(String text, String closing, int from) {
        int end = text.indexOf(closing, from + 2);
        return end < 0 ? unclosed(text) : new Lexeme(Kind.COMMENT, end + closing.length());
    }

    private static Lexeme nested(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length() - 1; i++) {
            int step = text.startsWith("/*", i) ? 1 : text.startsWith("*/", i) ? -1 : 0;
            depth += step;
            if (depth == 0) {
                return new Lexeme(Kind.COMMENT, i + 2);
            }
            i += Math.abs(step);
        }
        return unclosed(text);
    }

    private static Lexeme unclosed(String text) {
        return new Lexeme(Kind.UNCLOSED, text.length());
    }
}
