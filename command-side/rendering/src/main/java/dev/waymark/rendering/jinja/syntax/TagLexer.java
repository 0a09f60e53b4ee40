package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// The tokens inside one tag.
final class TagLexer {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern REAL =
            Pattern.compile(
                    "(?<!\\.)\\d+(?:_\\d+)*(?:\\.\\d+(?:_\\d+)*(?:[eE][+-]?\\d+)?|[eE][+-]?\\d+)");
    private static final Pattern INTEGER =
            Pattern.compile("0[bB][01_]+|0[oO][0-7_]+|0[xX][\\da-fA-F_]+|\\d+(?:_\\d+)*");
    private static final List<String> OPERATORS =
            List.of(
                    "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(",
                    ")", "{", "}", ">", "<", "=", ".", ":", "|", ",", ";");

    private final Source source;
    private final List<Token> tokens;
    private final String closing;
    private int depth;

    TagLexer(Source source, List<Token> tokens, String closing) {
        this.source = source;
        this.tokens = tokens;
        this.closing = closing;
    }

    /// Reads up to the closing mark or its sign, and leaves them.
    void read() {
        source.skipSpace();
        while (!isClosing()) {
            if (source.isAtEnd()) {
                throw source.failure("The tag is never closed: '" + closing + "' is missing.");
            }
            next();
            source.skipSpace();
        }
    }

    /// Not inside of brackets: `{{ {'a': {}}}}`.
    private boolean isClosing() {
        boolean signed = source.startsWith("-" + closing) || source.startsWith("+" + closing);
        return depth == 0 && (signed || source.startsWith(closing));
    }

    private void next() {
        char c = source.peek(0);
        if (c == '\'' || c == '"') {
            string();
            return;
        }
        int real = isBehindPoint() ? 0 : source.length(REAL);
        int integer = source.length(INTEGER);
        int name = source.length(NAME);
        if (real > 0) {
            add(Kind.REAL, real);
        } else if (integer > 0) {
            add(Kind.INTEGER, integer);
        } else if (name > 0) {
            add(Kind.NAME, name);
        } else {
            operator();
        }
    }

    private boolean isBehindPoint() {
        return tokens.getLast().isOperator(".");
    }

    private void add(Kind kind, int length) {
        int line = source.line();
        int column = source.column();
        tokens.add(new Token(kind, source.take(length), line, column));
    }

    private void operator() {
        String operator =
                OPERATORS.stream()
                        .filter(source::startsWith)
                        .findFirst()
                        .orElseThrow(
                                () -> source.failure("unexpected char '" + source.peek(0) + "'"));
        depth += "([{".contains(operator) ? 1 : ")]}".contains(operator) ? -1 : 0;
        add(Kind.OPERATOR, operator.length());
    }

    private void string() {
        int line = source.line();
        int column = source.column();
        char quote = source.take(1).charAt(0);
        int start = source.offset();
        while (source.peek(0) != quote) {
            if (source.isAtEnd()) {
                throw source.failure("The string is never closed.").at(line, column);
            }
            source.take(source.peek(0) == '\\' ? 2 : 1);
        }
        String text = Escapes.resolve(source.since(start));
        source.take(1);
        tokens.add(new Token(Kind.STRING, text, line, column));
    }
}
