package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;

/// BigQuery's `FROM my-project.dataset.t`.
final class DashedNames implements Fix {

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        return dialect.is("bigquery") ? quoted(pieces) : pieces;
    }

    private static List<Piece> quoted(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            int end = opensName(pieces, i) ? end(pieces, i) : i;
            result.add(end > i ? name(pieces.subList(i, end + 1)) : pieces.get(i));
            if (end > i && endsInDot(pieces.get(end))) {
                result.add(Piece.added(Token.Kind.SYMBOL, "."));
            }
            i = end;
        }
        return result;
    }

    private static boolean opensName(List<Piece> pieces, int index) {
        Piece before = Pieces.before(pieces, index);
        return pieces.get(index).kind() == Token.Kind.WORD
                && (Pieces.isWord(before, "FROM") || Pieces.isWord(before, "JOIN"));
    }

    private static int end(List<Piece> pieces, int start) {
        int end = start;
        while (end + 2 < pieces.size()
                && pieces.get(end + 1).isSymbol("-")
                && continues(pieces.get(end + 2))) {
            end += 2;
        }
        return end;
    }

    private static boolean continues(Piece piece) {
        return piece.kind() == Token.Kind.WORD || piece.kind() == Token.Kind.NUMBER;
    }

    /// `p-1.raw`: to the scanner, `1.` is a number.
    private static boolean endsInDot(Piece piece) {
        return piece.kind() == Token.Kind.NUMBER && piece.text().endsWith(".");
    }

    private static Piece name(List<Piece> pieces) {
        StringBuilder name = new StringBuilder("`");
        pieces.forEach(piece -> name.append(piece.text()));
        if (endsInDot(pieces.getLast())) {
            name.setLength(name.length() - 1);
        }
        String quoted = name.append('`').toString();
        return pieces.getFirst().through(pieces.getLast(), Token.Kind.QUOTED, quoted);
    }
}
