package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import java.util.List;

/// Dots inside quotes, `"a.b"`, which JSqlParser would cut the name at. In BigQuery they do
/// separate parts.
final class DottedNames implements Fix {

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        return dialect.is("bigquery") ? pieces : pieces.stream().map(DottedNames::hidden).toList();
    }

    private static Piece hidden(Piece piece) {
        boolean dotted = piece.kind() == Token.Kind.QUOTED && piece.text().contains(".");
        return dotted
                ? piece.as(Token.Kind.QUOTED, piece.text().replace('.', Identifier.HIDDEN_DOT))
                : piece;
    }
}
