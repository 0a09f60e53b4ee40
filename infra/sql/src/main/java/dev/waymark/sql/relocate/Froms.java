package dev.waymark.sql.relocate;

import dev.waymark.rendering.token.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Follows FROM clauses through parentheses.
final class Froms {

    /// Functions with a FROM of their own between the parentheses.
    private static final Set<String> WITH_FROM =
            Set.of("EXTRACT", "SUBSTRING", "TRIM", "POSITION", "OVERLAY");

    private static final Set<String> ENDS_FROM =
            Set.of(
                    "SELECT",
                    "WHERE",
                    "GROUP",
                    "ORDER",
                    "HAVING",
                    "LIMIT",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "QUALIFY",
                    "WINDOW");

    private final Deque<Frame> frames = new ArrayDeque<>(List.of(new Frame("")));

    /// Takes the token at the index in.
    ///
    /// @return whether it stands where a table's name may
    boolean isTableExpected(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean expected = frames.element().expected;
        if (!token.isWord("LATERAL") && !token.isWord("ONLY")) {
            frames.element().expected = false;
        }
        if (token.isSymbol("(")) {
            frames.push(new Frame(index == 0 ? "" : upper(tokens.get(index - 1))));
        } else if (token.isSymbol(")") && frames.size() > 1) {
            frames.pop();
        } else {
            frames.element().take(tokens, index);
        }
        return expected;
    }

    private static String upper(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }

    /// What is going on between one pair of parentheses.
    private static final class Frame {

        private final String call;
        private boolean from;
        private boolean expected;

        Frame(String call) {
            this.call = call;
        }

        void take(List<Token> tokens, int index) {
            Token token = tokens.get(index);
            if (token.isWord("FROM") && opensFrom(tokens, index)) {
                from = true;
                expected = true;
            } else if (token.isWord("JOIN") || (token.isSymbol(",") && from)) {
                expected = true;
            } else if (token.kind() == Token.Kind.WORD && ENDS_FROM.contains(upper(token))) {
                from = false;
            }
        }

        private boolean opensFrom(List<Token> tokens, int index) {
            boolean distinct = index > 0 && tokens.get(index - 1).isWord("DISTINCT");
            return !WITH_FROM.contains(call) && !distinct;
        }
    }
}
