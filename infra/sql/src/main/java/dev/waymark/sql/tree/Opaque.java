package dev.waymark.sql.tree;

import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Text as words: blanks out, unquoted words folded, literals exact.
public final class Opaque {

    private Opaque() {}

    /// @param object that prints itself as SQL
    static Node of(Object object, Dialect dialect) {
        return new Node(Kind.OPAQUE, words(object.toString(), dialect), List.of());
    }

    public static List<String> words(String text, Dialect dialect) {
        return Scanner.scan(text, dialect.name()).stream()
                .filter(token -> !token.isBlank() || isHint(token))
                .map(token -> word(token, dialect))
                .toList();
    }

    /// The same, with all words that are not quoted in upper case.
    static List<String> keywords(String text, Dialect dialect) {
        return isOneWord(text)
                ? List.of(text.toUpperCase(Locale.ROOT))
                : severalKeywords(text, dialect);
    }

    /// Such are most types.
    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static List<String> severalKeywords(String text, Dialect dialect) {
        return words(text, dialect).stream()
                .map(word -> isPlain(word) ? word.toUpperCase(Locale.ROOT) : word)
                .toList();
    }

    private static boolean isPlain(String word) {
        return Character.isLetter(word.charAt(0)) && word.indexOf('\'') < 0;
    }

    private static boolean isHint(Token token) {
        return token.text().startsWith("/*+");
    }

    private static String word(Token token, Dialect dialect) {
        return switch (token.kind()) {
            case WORD -> keyword(token.text(), dialect);
            case QUOTED -> Words.identifier(dialect.fold(Identifier.of(token.text())));
            case STRING, NUMBER, SYMBOL, MACRO, COMMENT, WHITESPACE, UNCLOSED -> token.text();
        };
    }

    /// A word that may be a keyword or a name: keywords have no case, names have the dialect's.
    private static String keyword(String text, Dialect dialect) {
        String upper = text.toUpperCase(Locale.ROOT);
        return KEYWORDS.contains(upper) ? upper : dialect.fold(new Identifier(text, false));
    }

    private static final Set<String> KEYWORDS =
            Set.of(
                    "SELECT",
                    "FROM",
                    "WHERE",
                    "AS",
                    "AND",
                    "OR",
                    "NOT",
                    "IN",
                    "IS",
                    "NULL",
                    "ON",
                    "JOIN",
                    "LEFT",
                    "RIGHT",
                    "FULL",
                    "INNER",
                    "OUTER",
                    "CROSS",
                    "GROUP",
                    "ORDER",
                    "BY",
                    "HAVING",
                    "LIMIT",
                    "OFFSET",
                    "UNION",
                    "ALL",
                    "DISTINCT",
                    "CASE",
                    "WHEN",
                    "THEN",
                    "ELSE",
                    "END",
                    "CAST",
                    "BETWEEN",
                    "LIKE",
                    "WITH",
                    "OVER",
                    "PARTITION",
                    "ROWS",
                    "RANGE",
                    "TRUE",
                    "FALSE",
                    "EXISTS",
                    "INTERVAL",
                    "QUALIFY",
                    "ASC",
                    "DESC",
                    "NULLS",
                    "FIRST",
                    "LAST",
                    "USING",
                    "STRUCT",
                    "ARRAY",
                    "UNNEST",
                    "PIVOT",
                    "UNPIVOT",
                    "FOR",
                    "TABLESAMPLE",
                    "LATERAL",
                    "VALUES");
}
