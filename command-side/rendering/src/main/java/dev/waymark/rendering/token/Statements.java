package dev.waymark.rendering.token;

import java.util.ArrayList;
import java.util.List;

/// Statements of a file, cut at the semicolons that are not inside quotes, comments or brackets.
public final class Statements {

    private final List<Token> tokens;
    private final List<Span> statements = new ArrayList<>();
    private int start;
    private int depth;
    private boolean jinja;

    private Statements(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// Empty statements are left out; comments in front of a statement are its [Span#before]. A
    /// block from `JINJA_QUERY_BEGIN` or `JINJA_STATEMENT_BEGIN` to `JINJA_END` is one statement.
    public static List<Span> split(String text, String dialect) {
        return new Statements(Scanner.scan(text, dialect)).all();
    }

    private List<Span> all() {
        for (int i = 0; i < tokens.size(); i++) {
            read(i);
        }
        cut(tokens.size());
        return List.copyOf(statements);
    }

    private void read(int index) {
        Token token = tokens.get(index);
        if (!jinja && isJinjaBegin(index) && !Span.of(tokens.subList(start, index)).isEmpty()) {
            cut(index);
            start = index;
            depth = 0;
        }
        depth = jinja ? 0 : Math.max(0, depth + Brackets.step(token));
        if (token.isWord("JINJA_END")) {
            jinja = false;
        }
        if (token.isSymbol(";") && depth == 0 && !inJinja(index)) {
            cut(index);
        }
    }

    /// Whether nothing but blanks follows.
    private boolean isLast(int index) {
        return Span.of(tokens.subList(index + 1, tokens.size())).isEmpty();
    }

    /// A block of Jinja begins a statement wherever it stands.
    private boolean isJinjaBegin(int index) {
        Token token = tokens.get(index);
        if (!isJinja(token)) {
            return false;
        }
        Span rest = Span.of(tokens.subList(index + 1, tokens.size()));
        return !rest.isEmpty() && rest.tokens().getFirst().isSymbol(";");
    }

    private boolean inJinja(int index) {
        List<Token> statement = Span.of(tokens.subList(start, index)).tokens();
        jinja |= statement.size() == 1 && isJinja(statement.getFirst());
        return jinja;
    }

    private static boolean isJinja(Token token) {
        return token.isWord("JINJA_QUERY_BEGIN") || token.isWord("JINJA_STATEMENT_BEGIN");
    }

    /// The semicolon behind a block of Jinja ends its last word.
    private boolean isClosed(Span statement, int end) {
        return end < tokens.size()
                && tokens.get(end).isSymbol(";")
                && isLast(end)
                && !statement.tokens().getLast().isWord("JINJA_END");
    }

    private void cut(int end) {
        Span statement = Span.of(tokens.subList(start, end));
        if (!statement.isEmpty()) {
            statements.add(
                    isClosed(statement, end) ? statement.closedBy(tokens.get(end)) : statement);
        }
        start = Math.min(end + 1, tokens.size());
    }
}
