package dev.waymark.project.model;

import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A query with its calls of Python macros read as calls of functions that nobody knows: what it
/// reads and how its columns are called can be told all the same.
final class PythonOutline {

    private static final Set<String> BEHIND_ITEMS =
            Set.of("FROM", "WHERE", "GROUP", "UNION", "EXCEPT", "INTERSECT", "ORDER", "LIMIT");
    private static final Set<String> CLAUSES =
            Set.of("SELECT", "FROM", "WHERE", "ON", "BY", "HAVING", "USING", "VALUES", "QUALIFY");

    /// Stands for items of a select list whose number and names only Python knows.
    private static final String ANY_ITEMS = "python_macro.*";

    private final Set<String> macros;
    private final List<Token> tokens;

    /// @param macros lower-case names of those that are Python
    PythonOutline(Set<String> macros, Span query) {
        this.macros = macros;
        this.tokens = query.tokens();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int index = 0;
        while (index < tokens.size()) {
            Token token = tokens.get(index);
            int closing = closing(index);
            boolean items = closing > 0 && isSelected(index) && !isNamed(closing);
            String name = closing > 0 ? token.text().substring(1) : token.text();
            text.append(items ? ANY_ITEMS : name);
            index = items ? closing + 1 : index + 1;
        }
        return text.toString();
    }

    /// Index of the bracket that closes the call of a Python macro; -1 when none begins here.
    private int closing(int index) {
        Token token = tokens.get(index);
        int open = next(index);
        boolean call =
                token.kind() == Kind.MACRO
                        && macros.contains(token.text().substring(1).toLowerCase(Locale.ROOT))
                        && open < tokens.size()
                        && tokens.get(open).isSymbol("(");
        return call ? Brackets.closing(tokens, open).orElse(-1) : -1;
    }

    /// Whether it stands in a select list, or is all that a lambda gives, and not inside an
    /// expression.
    private boolean isSelected(int index) {
        Token before = previous(index);
        if (before.isSymbol("->")) {
            return true;
        }
        boolean begins =
                before.isSymbol(",") || before.isWord("SELECT") || before.isWord("DISTINCT");
        return begins && clause(index).equals("SELECT");
    }

    private String clause(int index) {
        int depth = 0;
        for (int i = index - 1; i >= 0 && depth >= 0; i--) {
            depth -= Brackets.step(tokens.get(i));
            String word = tokens.get(i).text().toUpperCase(Locale.ROOT);
            if (depth == 0 && tokens.get(i).kind() == Kind.WORD && CLAUSES.contains(word)) {
                return word;
            }
        }
        return "";
    }

    private boolean isNamed(int closing) {
        int next = next(closing);
        if (next >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(next);
        boolean ends =
                token.isSymbol(",")
                        || token.isSymbol(")")
                        || BEHIND_ITEMS.stream().anyMatch(token::isWord);
        return !ends;
    }

    private int next(int index) {
        int next = index + 1;
        while (next < tokens.size() && tokens.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    /// The token itself at the very beginning.
    private Token previous(int index) {
        int previous = index - 1;
        while (previous >= 0 && tokens.get(previous).isBlank()) {
            previous--;
        }
        return tokens.get(Math.max(0, previous));
    }
}
