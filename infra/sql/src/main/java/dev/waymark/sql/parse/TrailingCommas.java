package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `SELECT a, b, FROM t`, `WITH a AS (..), SELECT ..`, `(a, b,)`.
final class TrailingCommas implements Fix {

    private static final Set<String> CLAUSES =
            Set.of(
                    "FROM",
                    "SELECT",
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "QUALIFY",
                    "ORDER",
                    "LIMIT",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT");

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        List<Piece> kept = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).isSymbol(",") || !ends(pieces, i)) {
                kept.add(pieces.get(i));
            }
        }
        return kept;
    }

    private static boolean ends(List<Piece> pieces, int comma) {
        Piece next = Pieces.after(pieces, comma);
        return next == null || next.isSymbol(")") || next.isSymbol("]") || isClause(next);
    }

    private static boolean isClause(Piece piece) {
        return piece.kind() == Token.Kind.WORD
                && CLAUSES.contains(piece.text().toUpperCase(Locale.ROOT));
    }
}
