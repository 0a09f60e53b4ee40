package dev.waymark.sql.parse;

import dev.waymark.kernel.sql.Sql.Refusal;
import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.parse.Parsed.Refused;
import java.util.List;

/// Reads a statement, however often that takes: as it is, then with reserved words in quotes; each
/// time first the fast way, then the way that reads everything.
public final class Parser {

    private Parser() {}

    /// @param tokens of the whole text
    public static Parsed parse(List<Token> tokens, Dialect dialect) {
        List<Piece> pieces = tokens.stream().map(Piece::of).toList();
        pieces = apply(Fix.ALWAYS, pieces, dialect);
        Parsed first = attempt(pieces, dialect);
        if (!(first instanceof Refused)) {
            return first;
        }
        List<Piece> quoted = apply(Fix.SECOND_TRY, pieces, dialect);
        Parsed second = quoted.equals(pieces) ? first : attempt(quoted, dialect);
        return second instanceof Refused ? first : second;
    }

    private static List<Piece> apply(List<Fix> fixes, List<Piece> pieces, Dialect dialect) {
        List<Piece> fixed = pieces;
        for (Fix fix : fixes) {
            fixed = fix.apply(fixed, dialect);
        }
        return fixed;
    }

    private static Parsed attempt(List<Piece> pieces, Dialect dialect) {
        Prepared prepared = new Prepared(pieces);
        if (prepared.text().isBlank()) {
            return new Refused(new Refusal("there is no statement", 0, 0));
        }
        Parsed simple = Attempt.of(prepared, dialect, false);
        return simple instanceof Refused ? Attempt.of(prepared, dialect, true) : simple;
    }
}
