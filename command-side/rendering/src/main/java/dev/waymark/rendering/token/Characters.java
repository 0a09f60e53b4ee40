package dev.waymark.rendering.token;

/// Runs of characters.
final class Characters {

    private Characters() {}

    static boolean startsWord(char c) {
        return Character.isLetter(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }

    static boolean inWord(char c) {
        return startsWord(c) || Character.isDigit(c);
    }

    static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int whitespaceEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The character there, or 0 behind the end.
    static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }
}
