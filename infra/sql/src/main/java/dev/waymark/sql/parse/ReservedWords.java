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

/// Names that JSqlParser keeps for itself, in quotes: `WITH final AS (..)`, `map.id`.
final class ReservedWords implements Fix {

    private static final Set<String> WORDS =
            Set.of(
                    "absent",
                    "check",
                    "constraint",
                    "csv",
                    "errors",
                    "excludes",
                    "extend",
                    "fbv",
                    "final",
                    "force",
                    "foreign",
                    "import",
                    "includes",
                    "map",
                    "nocycle",
                    "number",
                    "only",
                    "output",
                    "preferring",
                    "prewhere",
                    "prior",
                    "returning",
                    "returns",
                    "sample",
                    "script",
                    "semi",
                    "settings",
                    "statement",
                    "unique",
                    "unknown",
                    "use",
                    "uuid",
                    "verify");
    private static final Set<String> CASTS = Set.of("cast", "try_cast", "safe_cast");
    private static final Set<String> NOT_A_NAME_BEHIND = Set.of("is", "not", "using", "::");

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        List<Piece> result = new ArrayList<>(pieces.size());
        Deque<String> calls = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean quote = isReserved(piece) && isName(pieces, i, calls.peek());
            result.add(quote ? piece.as(Token.Kind.QUOTED, '"' + piece.text() + '"') : piece);
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

    private static boolean isReserved(Piece piece) {
        return piece.kind() == Token.Kind.WORD
                && WORDS.contains(piece.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isName(List<Piece> pieces, int index, @Nullable String call) {
        String before = text(Pieces.before(pieces, index));
        boolean type = before.equals("as") && call != null && CASTS.contains(call);
        boolean opensList = before.equals("with");
        return !type
                && !NOT_A_NAME_BEHIND.contains(before)
                && (opensList || !isCall(text(Pieces.after(pieces, index))));
    }

    private static boolean isCall(String after) {
        return Set.of("(", "{", "[", "index").contains(after);
    }

    private static String text(@Nullable Piece piece) {
        return piece == null ? "" : piece.text().toLowerCase(Locale.ROOT);
    }
}
