package dev.waymark.rendering.expansion;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells whether a place in a text wants a name and no value: a table, an alias, a part of a dotted
/// name. There a text value is a quoted name: `FROM @schema.orders`.
final class NamePosition {

    private static final Set<String> BEFORE_NAMES =
            Set.of("JOIN", "INTO", "TABLE", "UPDATE", "VIEW", "SCHEMA", "EXISTS", "AS", "WITH");
    private static final Set<String> CLAUSES =
            Set.of(
                    "SELECT",
                    "FROM",
                    "WHERE",
                    "ON",
                    "USING",
                    "GROUP",
                    "ORDER",
                    "HAVING",
                    "SET",
                    "VALUES",
                    "LIMIT",
                    "QUALIFY",
                    "WITH",
                    "BY",
                    "JOIN",
                    "RETURNING");
    private static final Set<String> FROM_IN_CALLS =
            Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY", "POSITION");

    private final List<Token> tokens;

    NamePosition(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isAt(int index) {
        return isAt(index, index);
    }

    /// The same for a place of several tokens.
    boolean isAt(int index, int last) {
        boolean dotted = last + 1 < tokens.size() && tokens.get(last + 1).isSymbol(".");
        Token before = at(previous(index));
        return dotted || (before != null && isBeforeName(before, previous(index)));
    }

    /// Whether a table begins here, and a point follows: in Snowflake a file in a stage.
    boolean isStageAt(int index) {
        boolean dotted = index + 1 < tokens.size() && tokens.get(index + 1).isSymbol(".");
        Token before = at(previous(index));
        return dotted
                && before != null
                && !before.isSymbol(".")
                && isBeforeName(before, previous(index));
    }

    private boolean isBeforeName(Token before, int index) {
        if (before.isSymbol(",")) {
            String clause = clause(index);
            return clause.equals("FROM") || clause.equals("WITH");
        }
        return before.isSymbol(".")
                || isWord(before, BEFORE_NAMES)
                || (before.isWord("FROM") && isClause(index));
    }

    /// Not the FROM of `IS DISTINCT FROM` or `EXTRACT(DAY FROM x)`.
    private boolean isClause(int from) {
        Token before = at(previous(from));
        return before == null || !(before.isWord("DISTINCT") || isInsideCall(from));
    }

    private boolean isInsideCall(int from) {
        int open = opening(from);
        Token function = open < 0 ? null : at(previous(open));
        return function != null && isWord(function, FROM_IN_CALLS);
    }

    /// The keyword of the clause around a place, upper case; empty when there is none inside the
    /// same brackets.
    private String clause(int index) {
        int depth = 0;
        for (int i = index - 1; i >= 0 && depth >= 0; i--) {
            depth -= Brackets.step(tokens.get(i));
            if (depth == 0 && isWord(tokens.get(i), CLAUSES)) {
                return tokens.get(i).text().toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    /// Index of the bracket that is open at a place; -1 when there is none.
    private int opening(int index) {
        int depth = 0;
        for (int i = index - 1; i >= 0; i--) {
            depth -= Brackets.step(tokens.get(i));
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private int previous(int index) {
        int previous = index - 1;
        while (previous >= 0 && tokens.get(previous).isBlank()) {
            previous--;
        }
        return previous;
    }

    private @Nullable Token at(int index) {
        return index < 0 ? null : tokens.get(index);
    }

    private static boolean isWord(Token token, Set<String> words) {
        return words.stream().anyMatch(token::isWord);
    }
}
