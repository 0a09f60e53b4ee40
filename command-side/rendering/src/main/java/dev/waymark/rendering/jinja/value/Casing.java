package dev.waymark.rendering.jinja.value;

import java.util.Locale;

/// Upper and lower case, by word and by letter.
public final class Casing {

    private Casing() {}

    /// Every run of letters with a capital.
    static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean inWord = false;
        for (char c : text.toCharArray()) {
            out.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inWord = Character.isLetter(c);
        }
        return out.toString();
    }

    /// Every word with a capital, words being what stands between blanks, hyphens and brackets: the
    /// filter, which differs from the method.
    public static String words(String text) {
        StringBuilder out = new StringBuilder();
        boolean inWord = false;
        for (char c : text.toCharArray()) {
            out.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inWord = !(Character.isWhitespace(c) || "-({[<".indexOf(c) >= 0);
        }
        return out.toString();
    }

    public static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    static String swapped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(
                    Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return out.toString();
    }

    public static boolean isLower(String text) {
        return text.chars().anyMatch(Character::isLowerCase)
                && text.chars().noneMatch(Character::isUpperCase);
    }

    public static boolean isUpper(String text) {
        return text.chars().anyMatch(Character::isUpperCase)
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
