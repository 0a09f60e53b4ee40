package dev.waymark.sql.parse;

import dev.waymark.sql.identifier.Dialect;
import java.util.List;

/// Two blank lines would end the statement, and comments say nothing; hints stay.
final class Blanks implements Fix {

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        return pieces.stream().map(Blanks::closed).toList();
    }

    private static Piece closed(Piece piece) {
        return piece.isBlank() && !piece.text().startsWith("/*+") ? Piece.SPACE : piece;
    }
}
