package dev.waymark.applying.query;

import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;

/// What a written value says.
final class Plain {

    private Plain() {}

    static String text(String written, String dialect) {
        return text(Span.of(Scanner.scan(written, dialect)), dialect);
    }

    /// A single name or string without its quotes, anything else as written.
    static String text(Span written, String dialect) {
        return written.tokens().size() == 1
                ? Literals.content(written.tokens().getFirst(), dialect)
                : written.text();
    }
}
