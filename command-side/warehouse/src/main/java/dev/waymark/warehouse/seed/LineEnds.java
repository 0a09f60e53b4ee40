package dev.waymark.warehouse.seed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The character that ends a line of a seed. The parser knows only the usual ones, so another one
/// changes places with the line feed, and back again in the cells.
record LineEnds(char terminator) {

    private static final Set<String> USUAL = Set.of("\n", "\r\n", "\r");

    static LineEnds of(@Nullable String terminator) {
        if (terminator == null || USUAL.contains(terminator)) {
            return new LineEnds('\n');
        }
        return new LineEnds(SeedText.one("lineterminator", terminator));
    }

    /// Doing it twice changes nothing.
    String exchanged(String text) {
        if (terminator == '\n') {
            return text;
        }
        StringBuilder exchanged = new StringBuilder(text.length());
        text.chars()
                .map(c -> c == terminator ? '\n' : c == '\n' ? terminator : c)
                .forEach(c -> exchanged.append((char) c));
        return exchanged.toString();
    }
}
