package dev.waymark.project.python;

import dev.waymark.project.python.PythonToken.Kind;
import java.util.List;

/// A way over the tokens of one expression, blanks left out.
final class PythonCursor {

    private static final PythonToken END = new PythonToken(Kind.SPACE, "", 0, 0);

    private final List<PythonToken> tokens;
    private int at;

    PythonCursor(List<PythonToken> tokens) {
        this.tokens = tokens.stream().filter(token -> !token.isBlank()).toList();
    }

    /// How many tokens lie behind.
    int position() {
        return at;
    }

    boolean isOver() {
        return at >= tokens.size();
    }

    /// A blank one at the end.
    PythonToken peek() {
        return ahead(0);
    }

    PythonToken ahead(int by) {
        return at + by >= 0 && at + by < tokens.size() ? tokens.get(at + by) : END;
    }

    PythonToken take() {
        PythonToken token = peek();
        at++;
        return token;
    }

    /// Whether a value ends here: at a comma, a colon, a sign of assignment, a closing bracket.
    boolean isBetweenValues() {
        PythonToken token = peek();
        return isOver()
                || token.step() < 0
                || token.isSymbol(",")
                || token.isSymbol(":")
                || token.isSymbol("=");
    }

    /// To the end of the value, over all brackets in it.
    void skipValue() {
        int depth = 0;
        while (!isOver() && (depth > 0 || !isBetweenValues())) {
            depth += take().step();
        }
    }

    /// Steps over the closing bracket; also true at the end of the text.
    boolean closes(String closing) {
        if (isOver() || peek().step() < 0) {
            at += peek().isSymbol(closing) ? 1 : 0;
            return true;
        }
        return false;
    }

    /// Steps over what stands between two values.
    void skipComma() {
        if (peek().isSymbol(",") || peek().isSymbol(":") || peek().isSymbol("=")) {
            at++;
        }
    }
}
