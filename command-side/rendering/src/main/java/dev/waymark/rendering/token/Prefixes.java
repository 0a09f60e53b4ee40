package dev.waymark.rendering.token;

import java.util.Locale;

/// Letters that may stand right in front of a string: `E'..'`, `r'..'`, `N'..'`, `X'..'`, `U&'..'`.
final class Prefixes {

    private Prefixes() {}

    static int length(String text, int from, Lexicon lexicon) {
        int length = candidate(text, from);
        boolean quote = lexicon.opensString(Characters.at(text, from + length));
        return quote ? length : 0;
    }

    private static int candidate(String text, int from) {
        char first = Character.toLowerCase(text.charAt(from));
        char second = Character.toLowerCase(Characters.at(text, from + 1));
        return switch (first) {
            case 'u' -> second == '&' ? 2 : 1;
            case 'r' -> second == 'b' ? 2 : 1;
            case 'b' -> second == 'r' ? 2 : 1;
            case 'e', 'n', 'x' -> 1;
            default -> 0;
        };
    }

    /// Whether a backslash takes the next character literally in a string with this prefix.
    static boolean backslash(String prefix, Lexicon lexicon) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        if (lexicon.raw() && lower.contains("r")) {
            return lexicon.rawBackslash();
        }
        return lexicon.backslash() || lower.equals("e");
    }
}
