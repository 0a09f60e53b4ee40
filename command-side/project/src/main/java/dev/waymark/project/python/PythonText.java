package dev.waymark.project.python;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What string tokens say.
final class PythonText {

    private static final Pattern NAME = Pattern.compile("\\{\\s*([A-Za-z_][\\w.]*)\\s*}");

    private PythonText() {}

    /// Whether it holds no expressions that would have to be computed.
    static boolean isTold(String token) {
        return !prefix(token).contains("f") || token.indexOf('{') < 0;
    }

    /// What it says with the names in it filled in; null when one of them is not told, or more than
    /// a name stands in braces.
    static @Nullable String filled(String token, Function<String, PythonValue> names) {
        if (isTold(token)) {
            return content(token);
        }
        Matcher name = NAME.matcher(content(token));
        StringBuilder filled = new StringBuilder();
        while (name.find()) {
            String text =
                    names.apply(name.group(1)) instanceof PythonValue.Text(String told)
                            ? told
                            : "{";
            name.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        name.appendTail(filled);
        return filled.indexOf("{") < 0 ? filled.toString() : null;
    }

    static String content(String token) {
        String prefix = prefix(token);
        String bare = token.substring(prefix.length());
        int quotes = bare.length() >= 6 && bare.startsWith(bare.substring(0, 1).repeat(3)) ? 3 : 1;
        int end = Math.max(quotes, bare.length() - quotes);
        String inside =
                bare.substring(Math.min(quotes, bare.length()), Math.min(end, bare.length()));
        return prefix.contains("r") ? inside : unescape(inside);
    }

    private static String prefix(String token) {
        int end = 0;
        while (end < token.length() && "'\"".indexOf(token.charAt(end)) < 0) {
            end++;
        }
        return token.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                plain.append(escaped(text.charAt(++i)));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// A backslash at the end of a line joins the lines.
    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\n' -> "";
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }
}
