package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// DuckDB's `a // b` and `a ** b`, in words that the parser knows: `a DIV b`, `a ^ b`.
final class DoubledOperators implements Fix {

    private static final Map<String, String> DOUBLED = Map.of("/", " DIV ", "*", "^");

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        return dialect.is("duckdb") ? spelled(pieces) : pieces;
    }

    private static List<Piece> spelled(List<Piece> pieces) {
        List<Piece> spelled = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            boolean doubled = isDoubled(pieces, i);
            spelled.add(doubled ? operator(pieces.get(i), pieces.get(i + 1)) : pieces.get(i));
            i += doubled ? 1 : 0;
        }
        return spelled;
    }

    private static boolean isDoubled(List<Piece> pieces, int index) {
        Piece first = pieces.get(index);
        return first.kind() == Token.Kind.SYMBOL
                && DOUBLED.containsKey(first.text())
                && index + 1 < pieces.size()
                && pieces.get(index + 1).isSymbol(first.text());
    }

    private static Piece operator(Piece first, Piece second) {
        String spelled = DOUBLED.getOrDefault(first.text(), first.text());
        Token.Kind kind = spelled.equals("^") ? Token.Kind.SYMBOL : Token.Kind.WORD;
        return first.through(second, kind, spelled);
    }
}
