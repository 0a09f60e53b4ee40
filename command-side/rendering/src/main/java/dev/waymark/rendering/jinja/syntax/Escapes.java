package dev.waymark.rendering.jinja.syntax;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Backslashes in the strings of a template, as Python reads them.
final class Escapes {

    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:x([\\da-fA-F]{2})|u([\\da-fA-F]{4})|([0-7]{1,3})|(.))", Pattern.DOTALL);
    private static final int HEX = 16;
    private static final int OCTAL = 8;

    private Escapes() {}

    static String resolve(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(1) != null) {
            return Character.toString(Integer.parseInt(found.group(1), HEX));
        }
        if (found.group(2) != null) {
            return Character.toString(Integer.parseInt(found.group(2), HEX));
        }
        return found.group(3) != null
                ? Character.toString(Integer.parseInt(found.group(3), OCTAL))
                : letter(found.group(4));
    }

    private static String letter(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            case "a" -> "\u0007";
            case "v" -> "\u000b";
            case "\n" -> "";
            case "'", "\"", "\\" -> letter;
            default -> "\\" + letter;
        };
    }
}
