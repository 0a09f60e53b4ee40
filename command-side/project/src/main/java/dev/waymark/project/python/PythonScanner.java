package dev.waymark.project.python;

import dev.waymark.project.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Cuts a Python text into tokens. Whatever the text is, there is an answer: a string that never
/// ends reaches to the end of the text.
final class PythonScanner {

    private final String text;
    private final List<PythonToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    private PythonScanner(String text) {
        this.text = text;
    }

    static List<PythonToken> scan(String text) {
        PythonScanner scanner = new PythonScanner(text);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        return List.copyOf(scanner.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        int quote = quote();
        if (Character.isWhitespace(c)) {
            add(Kind.SPACE, run(at, Character::isWhitespace));
        } else if (c == '#') {
            add(Kind.COMMENT, run(at, it -> it != '\n'));
        } else if (quote >= 0) {
            add(Kind.STRING, string(quote));
        } else if (Character.isDigit(c)) {
            add(
                    Kind.NUMBER,
                    run(at, it -> Character.isLetterOrDigit(it) || it == '.' || it == '_'));
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.NAME, run(at, Character::isJavaIdentifierPart));
        } else {
            add(Kind.SYMBOL, at + (text.startsWith("**", at) ? 2 : 1));
        }
    }

    private int run(int from, IntPredicate belongs) {
        int end = from;
        while (end < text.length() && belongs.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where the quote stands when a string begins here, behind a prefix such as `r` or `f`; -1
    /// when none does.
    private int quote() {
        int end = at;
        while (end < text.length() && end < at + 2 && "rRbBuUfF".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && "'\"".indexOf(text.charAt(end)) >= 0 ? end : -1;
    }

    private int string(int quote) {
        String one = text.substring(quote, quote + 1);
        boolean triple = text.startsWith(one.repeat(3), quote);
        String closing = triple ? one.repeat(3) : one;
        int end = quote + closing.length();
        while (end < text.length() && !text.startsWith(closing, end)) {
            if (!triple && text.charAt(end) == '\n') {
                return end;
            }
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + closing.length());
    }

    private void add(Kind kind, int end) {
        String piece = text.substring(at, end);
        tokens.add(new PythonToken(kind, piece, line, column));
        int lastBreak = piece.lastIndexOf('\n');
        line += (int) piece.chars().filter(c -> c == '\n').count();
        column = lastBreak < 0 ? column + piece.length() : piece.length() - lastBreak;
        at = end;
    }
}
