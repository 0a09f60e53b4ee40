package dev.waymark.rendering.expansion;

import dev.waymark.rendering.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The text as it grows. Knows how to take an item out of a list together with one comma.
final class Output {

    private static final Set<String> JOIN_SIDES =
            Set.of(
                    "LEFT",
                    "RIGHT",
                    "FULL",
                    "OUTER",
                    "INNER",
                    "CROSS",
                    "NATURAL",
                    "SEMI",
                    "ANTI",
                    "ASOF",
                    "POSITIONAL",
                    "GLOBAL",
                    "ANY",
                    "ALL");

    private final List<String> pieces = new ArrayList<>();
    private boolean dropping;
    private int droppedAt;
    private boolean skipSpace;

    void token(Token token) {
        if (token.isBlank()) {
            blank(token);
        } else if (dropping && token.isSymbol(",")) {
            dropping = false;
            skipSpace = true;
        } else {
            text(token.text());
        }
    }

    private void blank(Token token) {
        boolean space = token.kind() == Token.Kind.WHITESPACE;
        if (!(skipSpace && space)) {
            pieces.add(token.text());
        }
        skipSpace = false;
    }

    void text(String sql) {
        settle();
        pieces.add(sql);
    }

    /// Several items in the place of one; none takes the place out of its list.
    void items(List<String> items) {
        if (items.isEmpty()) {
            settle();
            dropping = true;
            droppedAt = pieces.size();
        } else {
            text(String.join(", ", items));
        }
    }

    /// The item that left nothing was the last of its list: its comma stands in front.
    private void settle() {
        skipSpace = false;
        if (dropping) {
            dropping = false;
            removeLast(Set.of(","), droppedAt);
        }
    }

    /// Takes `LEFT OUTER` off the end.
    void dropJoinSides() {
        while (removeLast(JOIN_SIDES, pieces.size())) {
            continue;
        }
    }

    /// Removes the last piece in front of an index that is not blank, if it is one of these.
    private boolean removeLast(Set<String> candidates, int end) {
        int last = end - 1;
        while (last >= 0 && isBlank(pieces.get(last))) {
            last--;
        }
        boolean found = last >= 0 && candidates.contains(pieces.get(last).toUpperCase(Locale.ROOT));
        if (found) {
            remove(last, end);
        }
        return found;
    }

    /// With the whitespace up to an index, if nothing else is there.
    private void remove(int piece, int end) {
        boolean spaces = pieces.subList(piece + 1, end).stream().allMatch(String::isBlank);
        pieces.subList(piece, spaces ? end : piece + 1).clear();
    }

    private static boolean isBlank(String piece) {
        return piece.isBlank() || piece.startsWith("--") || piece.startsWith("/*");
    }

    String text() {
        settle();
        return String.join("", pieces);
    }
}
