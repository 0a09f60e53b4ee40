package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Types of ClickHouse with types in parentheses, as one name in quotes: `CAST(a AS
/// Nullable(String))`.
final class NestedTypes implements Fix {

    private static final Set<String> CASTS = Set.of("cast", "try_cast");

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        if (!dialect.is("clickhouse")) {
            return pieces;
        }
        List<Piece> result = new ArrayList<>(pieces.size());
        Deque<String> calls = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            int end = isTyped(pieces, i, calls.peek()) ? end(pieces, i) : i;
            Piece piece = pieces.get(i);
            result.add(end == i ? piece : quoted(pieces, i, end));
            i = end;
            follow(pieces, i, calls);
        }
        return result;
    }

    private static void follow(List<Piece> pieces, int index, Deque<String> calls) {
        if (pieces.get(index).isSymbol("(")) {
            calls.push(text(Pieces.before(pieces, index)));
        } else if (pieces.get(index).isSymbol(")") && !calls.isEmpty()) {
            calls.pop();
        }
    }

    /// Whether a type begins here that has a name in its parentheses.
    private static boolean isTyped(List<Piece> pieces, int index, @Nullable String call) {
        Piece before = Pieces.before(pieces, index);
        boolean cast = Pieces.isWord(before, "AS") && call != null && CASTS.contains(call);
        boolean type = pieces.get(index).kind() == Token.Kind.WORD;
        int open = Pieces.next(pieces, index);
        boolean opened = open < pieces.size() && pieces.get(open).isSymbol("(");
        return type
                && (cast || Pieces.isSymbol(before, "::"))
                && opened
                && isName(Pieces.after(pieces, open));
    }

    private static boolean isName(@Nullable Piece piece) {
        return piece != null && piece.kind() == Token.Kind.WORD;
    }

    /// Where its parentheses close; the start itself when they do not.
    private static int end(List<Piece> pieces, int start) {
        int depth = 0;
        for (int i = start; i < pieces.size(); i++) {
            depth += pieces.get(i).isSymbol("(") ? 1 : pieces.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0 && pieces.get(i).isSymbol(")")) {
                return i;
            }
        }
        return start;
    }

    private static Piece quoted(List<Piece> pieces, int start, int end) {
        StringBuilder name = new StringBuilder();
        for (Piece piece : pieces.subList(start, end + 1)) {
            name.append(piece.isBlank() ? " " : piece.text());
        }
        String text =
                name.toString().strip().replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1");
        return pieces.get(start).through(pieces.get(end), Token.Kind.QUOTED, '"' + text + '"');
    }

    private static String text(@Nullable Piece piece) {
        return piece == null ? "" : piece.text().toLowerCase(Locale.ROOT);
    }
}
