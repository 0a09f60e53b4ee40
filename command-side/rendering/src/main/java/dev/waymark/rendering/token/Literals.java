package dev.waymark.rendering.token;

import java.util.Locale;

/// What quoted tokens say, and how a text is quoted.
public final class Literals {

    private Literals() {}

    /// The text inside the quotes of a string or quoted name, doubled quotes and backslashes
    /// resolved; any other token as written.
    ///
    /// @param dialect that the token was scanned in
    public static String content(Token token, String dialect) {
        return switch (token.kind()) {
            case STRING -> string(token.text(), Lexicon.of(dialect));
            case QUOTED -> undouble(token.text(), 1);
            case WORD, NUMBER, SYMBOL, MACRO, COMMENT, WHITESPACE, UNCLOSED -> token.text();
        };
    }

    private static String string(String text, Lexicon lexicon) {
        if (text.startsWith("$")) {
            int tag = text.indexOf('$', 1) + 1;
            return text.substring(tag, text.length() - tag);
        }
        int quote = Prefixes.length(text, 0, lexicon);
        String bare = text.substring(quote);
        boolean triple = lexicon.triple() && bare.startsWith(bare.substring(0, 1).repeat(3));
        String inside = undouble(bare, triple && bare.length() >= 6 ? 3 : 1);
        boolean raw =
                lexicon.raw() && text.substring(0, quote).toLowerCase(Locale.ROOT).contains("r");
        boolean escapes = !raw && Prefixes.backslash(text.substring(0, quote), lexicon);
        return escapes ? unescape(inside) : inside;
    }

    private static String undouble(String text, int quotes) {
        String closing = text.substring(text.length() - 1);
        String inside = text.substring(quotes, text.length() - quotes);
        return quotes == 1 ? inside.replace(closing + closing, closing) : inside;
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
            out.append(escaped ? escape(text.charAt(++i)) : text.charAt(i));
        }
        return out.toString();
    }

    private static char escape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }

    /// A string literal that says this text.
    public static String string(String content, String dialect) {
        String text = Lexicon.of(dialect).backslash() ? content.replace("\\", "\\\\") : content;
        String quote =
                switch (Dialects.family(dialect)) {
                    case "bigquery", "databricks", "spark", "spark2", "hive" -> "\\'";
                    default -> "''";
                };
        return "'" + text.replace("'", quote) + "'";
    }

    /// A quoted name.
    public static String name(String content, String dialect) {
        char opening = Lexicon.of(dialect).names().charAt(0);
        char closing = opening == '[' ? ']' : opening;
        String doubled = content.replace("" + closing, "" + closing + closing);
        return opening + doubled + closing;
    }
}
