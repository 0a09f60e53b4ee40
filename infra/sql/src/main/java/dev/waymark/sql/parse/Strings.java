package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;

/// Strings in double quotes where the dialect has them, and neighbours that are one string: `'a'
/// 'b'`.
final class Strings implements Fix {

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = single(pieces.get(i), dialect);
            int next = isPlain(piece) ? Pieces.next(pieces, i) : pieces.size();
            while (isPlain(piece) && next < pieces.size() && isPlain(pieces.get(next))) {
                Piece second = pieces.get(next);
                String text = join(piece.text(), second.text());
                piece = piece.through(second, Token.Kind.STRING, text);
                i = next;
                next = Pieces.next(pieces, i);
            }
            joined.add(piece);
        }
        return joined;
    }

    private static boolean isPlain(Piece piece) {
        return piece.kind() == Token.Kind.STRING && piece.text().startsWith("'");
    }

    private static String join(String first, String second) {
        return first.substring(0, first.length() - 1) + second.substring(1);
    }

    private static Piece single(Piece piece, Dialect dialect) {
        boolean asked = piece.kind() == Token.Kind.STRING && dialect.stringsInDoubleQuotes();
        if (!asked || !piece.text().startsWith("\"") || piece.text().startsWith("\"\"\"")) {
            return piece;
        }
        String inner = piece.text().substring(1, piece.text().length() - 1);
        return piece.as(Token.Kind.STRING, "'" + inner.replace("'", "''") + "'");
    }
}
