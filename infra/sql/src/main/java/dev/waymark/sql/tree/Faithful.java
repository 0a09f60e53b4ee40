package dev.waymark.sql.tree;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Identifier;
import dev.waymark.sql.parse.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whether a tree says everything that the text says: each name, constant, operator, parenthesis
/// and keyword as often. The parser drops some clauses without a word, and so does [TreeReader].
public final class Faithful {

    private static final Set<String> LEFT_OUT = Set.of("as", "asc", "all", "offset");
    private static final Set<String> OPERATORS =
            Set.of(
                    "+", "-", "*", "/", "%", "||", "<", ">", "<=", ">=", "=", "<>", "->", "->>",
                    "^", "&", "|", "<<", ">>", "~", "{", "}", "?", "(");
    private static final Map<String, List<String>> SPELLINGS =
            Map.of(
                    "isnull", List.of("is", "null"),
                    "notnull", List.of("not", "is", "null"),
                    "loop", List.of("anti"),
                    "hash", List.of("asof"),
                    "merge", List.of("positional"),
                    "!=", List.of("<>"),
                    "^=", List.of("<>"),
                    "!", List.of("not"));

    private Faithful() {}

    public static boolean to(List<Piece> pieces, Node tree) {
        Map<String, Integer> counts = new HashMap<>();
        pieces.forEach(piece -> count(counts, piece));
        Text.words(tree).forEach(word -> add(counts, word(word), -1));
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /// One pair of BigQuery's quotes may hold several names.
    private static void count(Map<String, Integer> counts, Piece piece) {
        boolean several = piece.kind() == Token.Kind.QUOTED && piece.text().startsWith("`");
        for (String each : several ? word(piece).split("\\.") : new String[] {word(piece)}) {
            add(counts, each, 1);
        }
    }

    private static void add(Map<String, Integer> counts, String word, int step) {
        List<String> spelled = SPELLINGS.get(word);
        if (spelled == null) {
            addOne(counts, word, step);
        } else {
            spelled.forEach(each -> addOne(counts, each, step));
        }
    }

    private static void addOne(Map<String, Integer> counts, String word, int step) {
        if (!word.isEmpty() && !LEFT_OUT.contains(word)) {
            counts.merge(word, step, Integer::sum);
        }
    }

    private static String word(Piece piece) {
        return switch (piece.kind()) {
            case WORD -> lower(piece.text().strip());
            case QUOTED -> lower(Identifier.of(piece.text()).name());
            case STRING -> piece.text();
            case NUMBER -> number(piece.text());
            case SYMBOL -> symbol(piece.text());
            case COMMENT -> hint(piece.text());
            case MACRO, UNCLOSED -> piece.text();
            case WHITESPACE -> "";
        };
    }

    private static String word(String word) {
        if (Words.isIdentifier(word)) {
            return lower(Words.name(word));
        }
        if (word.startsWith("/*+")) {
            return hint(word);
        }
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return number(word);
        }
        if (Character.isLetter(first) || first == '_') {
            return word.indexOf('\'') >= 0 ? word : lower(word);
        }
        return first == '\'' || first == '$' ? word : symbol(word);
    }

    private static String hint(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String number(String text) {
        return lower(text.startsWith(".") ? "0" + text : text);
    }

    private static String symbol(String text) {
        return OPERATORS.contains(text) || SPELLINGS.containsKey(text) ? text : "";
    }
}
