package dev.waymark.sql.relocate;

import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The items between SELECT and what follows them, found over tokens.
final class Projections {

    private static final Set<String> ENDS =
            Set.of(
                    "from",
                    "where",
                    "group",
                    "having",
                    "qualify",
                    "order",
                    "limit",
                    "union",
                    "except",
                    "intersect",
                    "window",
                    "into",
                    "offset",
                    "fetch");

    private Projections() {}

    /// One item.
    ///
    /// @param tokens without blanks, at least one
    record Projection(List<Token> tokens) {

        Token last() {
            return tokens.getLast();
        }

        boolean hasAlias() {
            int depth = 0;
            for (Token token : tokens) {
                depth += Projections.depth(token);
                if (depth == 0 && token.isWord("as")) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Those of every SELECT.
    static List<Projection> all(List<Token> tokens) {
        List<Projection> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord("select")) {
                all.addAll(after(tokens, i + 1));
            }
        }
        return all;
    }

    /// Those of the first SELECT outside of parentheses; none where all stand inside.
    static List<Projection> outermost(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0 && tokens.get(i).isWord("select")) {
                return after(tokens, i + 1);
            }
        }
        return List.of();
    }

    private static List<Projection> after(List<Token> tokens, int select) {
        List<Projection> items = new ArrayList<>();
        List<Token> item = new ArrayList<>();
        int depth = 0;
        for (int i = afterDistinct(tokens, select); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += depth(token);
            if (depth < 0 || (depth == 0 && isEnd(tokens, i))) {
                break;
            }
            if (depth == 0 && token.isSymbol(",")) {
                add(items, item);
                item = new ArrayList<>();
            } else {
                item.add(token);
            }
        }
        add(items, item);
        return items;
    }

    private static void add(List<Projection> items, List<Token> item) {
        if (!item.isEmpty()) {
            items.add(new Projection(item));
        }
    }

    private static int afterDistinct(List<Token> tokens, int from) {
        if (from >= tokens.size() || !tokens.get(from).isWord("distinct")) {
            return from < tokens.size() && tokens.get(from).isWord("all") ? from + 1 : from;
        }
        boolean on = from + 1 < tokens.size() && tokens.get(from + 1).isWord("on");
        int at = from + (on ? 2 : 1);
        int depth = 0;
        while (on && at < tokens.size()) {
            depth += depth(tokens.get(at++));
            if (depth == 0) {
                break;
            }
        }
        return at;
    }

    /// `IS DISTINCT FROM` and `* EXCEPT (...)` go on.
    private static boolean isEnd(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean word =
                token.kind() == Kind.WORD && ENDS.contains(token.text().toLowerCase(Locale.ROOT));
        Token before = tokens.get(at - 1);
        return token.isSymbol(";")
                || (word
                        && !before.isWord("distinct")
                        && !before.isSymbol(".")
                        && !(before.isSymbol("*") && token.isWord("except")));
    }

    static int depth(Token token) {
        if (token.kind() != Kind.SYMBOL) {
            return 0;
        }
        return switch (token.text()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }
}
