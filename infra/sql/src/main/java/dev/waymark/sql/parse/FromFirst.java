package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `FROM t SELECT a WHERE ..` and `FROM t`, where a query begins.
final class FromFirst implements Fix {

    private static final Set<String> BEFORE_QUERY =
            Set.of("(", "UNION", "ALL", "EXCEPT", "INTERSECT");
    private static final Set<String> SET = Set.of("UNION", "EXCEPT", "INTERSECT");
    private static final Set<String> AFTER_LIST =
            Set.of("WHERE", "GROUP", "HAVING", "QUALIFY", "WINDOW", "ORDER", "LIMIT", "OFFSET");

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        List<Piece> turned = pieces;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).isWord("FROM") && begins(pieces, i)) {
                turned = replaced(turned, i, end(turned, i));
            }
        }
        return turned;
    }

    private static boolean begins(List<Piece> pieces, int index) {
        Piece before = Pieces.before(pieces, index);
        return before == null || BEFORE_QUERY.contains(upper(before));
    }

    private static String upper(Piece piece) {
        return piece.text().toUpperCase(Locale.ROOT);
    }

    /// Where the query ends that begins at the index.
    private static int end(List<Piece> pieces, int start) {
        int depth = 0;
        for (int i = start; i < pieces.size(); i++) {
            depth += step(pieces.get(i));
            if (depth < 0 || (depth == 0 && SET.contains(upper(pieces.get(i))))) {
                return i;
            }
        }
        return pieces.size();
    }

    private static int step(Piece piece) {
        return piece.isSymbol("(") ? 1 : piece.isSymbol(")") ? -1 : 0;
    }

    private static List<Piece> replaced(List<Piece> pieces, int start, int end) {
        List<Piece> replaced = new ArrayList<>(pieces.subList(0, start));
        replaced.addAll(turned(pieces.subList(start, end)));
        replaced.add(Piece.SPACE);
        replaced.addAll(pieces.subList(end, pieces.size()));
        return replaced;
    }

    private static List<Piece> turned(List<Piece> query) {
        int select = find(query, 0, Set.of("SELECT"));
        if (select == query.size() || select > find(query, 0, AFTER_LIST)) {
            return starred(query);
        }
        int end = find(query, select, AFTER_LIST);
        List<Piece> turned = new ArrayList<>(query.subList(select, end));
        turned.add(Piece.SPACE);
        turned.addAll(query.subList(0, select));
        turned.addAll(query.subList(end, query.size()));
        return turned;
    }

    private static List<Piece> starred(List<Piece> query) {
        List<Piece> starred = new ArrayList<>();
        starred.add(Piece.added(Token.Kind.WORD, "SELECT"));
        starred.add(Piece.SPACE);
        starred.add(Piece.added(Token.Kind.SYMBOL, "*"));
        starred.add(Piece.SPACE);
        starred.addAll(query);
        return starred;
    }

    private static int find(List<Piece> pieces, int from, Set<String> words) {
        int depth = 0;
        for (int i = from; i < pieces.size(); i++) {
            depth += step(pieces.get(i));
            if (depth == 0 && words.contains(upper(pieces.get(i)))) {
                return i;
            }
        }
        return pieces.size();
    }
}
