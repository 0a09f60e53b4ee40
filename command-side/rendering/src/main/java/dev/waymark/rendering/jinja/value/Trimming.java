package dev.waymark.rendering.jinja.value;

import org.jspecify.annotations.Nullable;

/// Takes characters off the ends of a text: whitespace, or any of those given.
public final class Trimming {

    private Trimming() {}

    public static String both(String text, @Nullable String characters) {
        return right(left(text, characters), characters);
    }

    static String left(String text, @Nullable String characters) {
        int start = 0;
        while (start < text.length() && isTaken(text.charAt(start), characters)) {
            start++;
        }
        return text.substring(start);
    }

    static String right(String text, @Nullable String characters) {
        int end = text.length();
        while (end > 0 && isTaken(text.charAt(end - 1), characters)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isTaken(char c, @Nullable String characters) {
        return characters == null ? Character.isWhitespace(c) : characters.indexOf(c) >= 0;
    }
}
