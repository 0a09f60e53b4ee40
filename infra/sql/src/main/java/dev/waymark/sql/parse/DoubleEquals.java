package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.List;

/// `a == 1`.
final class DoubleEquals implements Fix {

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        return pieces.stream()
                .map(piece -> piece.isSymbol("==") ? piece.as(Token.Kind.SYMBOL, "=") : piece)
                .toList();
    }
}
