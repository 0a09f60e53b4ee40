package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `FROM t SELECT a WHERE ..` and `FROM t`, at the start of the text.
final class FromFirst implements Fix {

    private static final Set<String> AFTER_LIST =
            Set.of(
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "QUALIFY",
                    "WINDOW",
                    "ORDER",
                    "LIMIT",
                    "OFFSET",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT");

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        Piece first = Pieces.after(pieces, -1);
        if (!Pieces.isWord(first, "FROM")) {
            return pieces;
        }
        int select = find(pieces, 0, Set.of("SELECT"));
        int clauses = find(pieces, 0, AFTER_LIST);
        return select < pieces.size() && select < clauses
                ? turned(pieces, select)
                : starred(pieces);
    }

    private static List<Piece> turned(List<Piece> pieces, int select) {
        int end = find(pieces, select, AFTER_LIST);
        List<Piece> turned = new ArrayList<>(pieces.subList(select, end));
        turned.add(Piece.SPACE);
        turned.addAll(pieces.subList(0, select));
        turned.addAll(pieces.subList(end, pieces.size()));
        return turned;
    }

    private static List<Piece> starred(List<Piece> pieces) {
        List<Piece> starred = new ArrayList<>();
        starred.add(Piece.added(Token.Kind.WORD, "SELECT"));
        starred.add(Piece.SPACE);
        starred.add(Piece.added(Token.Kind.SYMBOL, "*"));
        starred.add(Piece.SPACE);
        starred.addAll(pieces);
        return starred;
    }

    private static int find(List<Piece> pieces, int from, Set<String> words) {
        int depth = 0;
        for (int i = from; i < pieces.size(); i++) {
            depth += pieces.get(i).isSymbol("(") ? 1 : pieces.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0 && words.contains(pieces.get(i).text().toUpperCase(Locale.ROOT))) {
                return i;
            }
        }
        return pieces.size();
    }
}
