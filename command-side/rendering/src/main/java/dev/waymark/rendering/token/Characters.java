package dev.waymark.rendering.token;

/// Runs of characters.
final class Characters {

    private static final int ASCII = 128;

    /// The answer of [#isWordCharacter] for each character that nearly all texts are made of.
    private static final boolean[] IN_WORD = new boolean[ASCII];

    private static final String[] TEXTS = new String[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            IN_WORD[c] = isWordCharacter(c);
            TEXTS[c] = String.valueOf(c);
        }
    }

    private Characters() {}

    static boolean startsWord(char c) {
        return Character.isLetter(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }

    static boolean inWord(char c) {
        return c < ASCII ? IN_WORD[c] : isWordCharacter(c);
    }

    private static boolean isWordCharacter(char c) {
        return startsWord(c) || Character.isDigit(c);
    }

    /// A part of a text; half of all tokens are one character.
    static String part(String text, int from, int end) {
        char first = text.charAt(from);
        return end - from == 1 && first < ASCII ? TEXTS[first] : text.substring(from, end);
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
