package dev.waymark.rendering.token;

import dev.waymark.rendering.token.Token.Kind;

/// Number literals: `1`, `1_000`, `1.5e-3`, `.5`, `0xFF`.
final class Numbers {

    private Numbers() {}

    /// A point begins a number only where no name can stand in front of it.
    static boolean startsAt(String text, int at, Kind previous) {
        char c = text.charAt(at);
        boolean fraction = c == '.' && isDigit(Characters.at(text, at + 1));
        return isDigit(c) || (fraction && !endsName(previous));
    }

    private static boolean endsName(Kind kind) {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.MACRO;
    }

    static int end(String text, int from) {
        if (text.charAt(from) == '0' && "xX".indexOf(Characters.at(text, from + 1)) >= 0) {
            return Characters.wordEnd(text, from);
        }
        int end = digits(text, from);
        if (Characters.at(text, end) == '.') {
            end = digits(text, end + 1);
        }
        return exponent(text, end);
    }

    private static int exponent(String text, int end) {
        if ("eE".indexOf(Characters.at(text, end)) < 0) {
            return end;
        }
        boolean signed = "+-".indexOf(Characters.at(text, end + 1)) >= 0;
        int digits = end + (signed ? 2 : 1);
        return isDigit(Characters.at(text, digits)) ? digits(text, digits) : end;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (isDigit(Characters.at(text, end)) || Characters.at(text, end) == '_') {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
