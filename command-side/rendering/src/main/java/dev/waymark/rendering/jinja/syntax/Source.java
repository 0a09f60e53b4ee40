package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.value.Failure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template's text and the place in it that is being read.
final class Source {

    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    /// Line ends are made alike; one at the very end goes, as in Jinja2.
    Source(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        this.text = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    boolean isAtEnd() {
        return offset >= text.length();
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, offset);
    }

    /// The character so many places on; 0 behind the end.
    char peek(int ahead) {
        return offset + ahead < text.length() ? text.charAt(offset + ahead) : 0;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    int offset() {
        return offset;
    }

    String since(int start) {
        return text.substring(start, offset);
    }

    String take(int length) {
        String taken = text.substring(offset, Math.min(text.length(), offset + length));
        for (char c : taken.toCharArray()) {
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
        }
        offset += taken.length();
        return taken;
    }

    /// Up to the next of these, which is left; to the end when there is none.
    String takeUntil(String... marks) {
        int end = text.length();
        for (String mark : marks) {
            int found = text.indexOf(mark, offset);
            end = found >= 0 && found < end ? found : end;
        }
        return take(end - offset);
    }

    /// The same for a pattern.
    String takeUntil(Pattern mark) {
        Matcher found = mark.matcher(text);
        return take((found.find(offset) ? found.start() : text.length()) - offset);
    }

    /// Up to the next of these and with it.
    String takeThrough(String mark) {
        return takeUntil(mark) + take(mark.length());
    }

    /// How long the pattern is that begins here; 0 when none does.
    int length(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(offset, text.length());
        return found.lookingAt() ? found.end() - offset : 0;
    }

    void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(peek(0))) {
            take(1);
        }
    }

    Failure failure(String message) {
        return Failure.of(message).at(line, column);
    }
}
