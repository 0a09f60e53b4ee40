package dev.waymark.rendering.expansion;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Clauses that stand only when a condition holds: `@WHERE(condition) x = 1` (semantics 1.12).
enum Clause {
    WITH("WITH"),
    JOIN("JOIN"),
    WHERE("WHERE"),
    GROUP_BY("GROUP BY"),
    HAVING("HAVING"),
    ORDER_BY("ORDER BY"),
    LIMIT("LIMIT");

    private static final Set<String> STATEMENTS =
            Set.of("SELECT", "FROM", "VALUES", "INSERT", "UPDATE", "DELETE", "MERGE", "CREATE");
    private static final Set<String> TAIL =
            Set.of(
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "QUALIFY",
                    "WINDOW",
                    "ORDER",
                    "LIMIT",
                    "OFFSET",
                    "FETCH",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "MINUS",
                    "FOR");
    private static final Set<String> JOINS =
            Set.of(
                    "JOIN",
                    "LEFT",
                    "RIGHT",
                    "FULL",
                    "INNER",
                    "CROSS",
                    "NATURAL",
                    "SEMI",
                    "ANTI",
                    "ASOF",
                    "POSITIONAL");

    private final String keyword;

    Clause(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }

    /// @param macro `@WHERE` in any case
    static @Nullable Clause named(String macro) {
        for (Clause clause : values()) {
            if (clause.name().equalsIgnoreCase(macro)) {
                return clause;
            }
        }
        return null;
    }

    /// Index of the first token that is no longer the clause's.
    int end(List<Token> tokens, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += Brackets.step(tokens.get(i));
            if (depth < 0 || (depth == 0 && isBoundary(tokens, i))) {
                return i;
            }
        }
        return tokens.size();
    }

    private boolean isBoundary(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        return switch (token.kind()) {
            case SYMBOL -> token.text().equals(";") || (this == JOIN && token.text().equals(","));
            case MACRO -> this != WITH && named(token.text().substring(1)) != null;
            case WORD -> isBoundaryWord(tokens, index);
            case QUOTED, STRING, NUMBER, COMMENT, WHITESPACE, UNCLOSED -> false;
        };
    }

    private boolean isBoundaryWord(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (this == WITH) {
            return isOne(token, STATEMENTS);
        }
        boolean call = index + 1 < tokens.size() && tokens.get(index + 1).isSymbol("(");
        boolean join = this == JOIN && isOne(token, JOINS) && !call;
        return join || (isOne(token, TAIL) && !isOrderedSet(tokens, index));
    }

    /// `WITHIN GROUP (...)` is no GROUP BY.
    private static boolean isOrderedSet(List<Token> tokens, int index) {
        return index > 1 && tokens.get(index - 2).isWord("WITHIN");
    }

    private static boolean isOne(Token token, Set<String> words) {
        return words.stream().anyMatch(token::isWord);
    }
}
