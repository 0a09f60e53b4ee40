package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// AS in front of an alias that is also a unit of time, which the parser takes for an interval:
/// `CAST(ts AS DATE) day`, `d year`.
final class UnitAliases implements Fix {

    private static final Set<String> UNITS =
            Set.of(
                    "YEAR",
                    "QUARTER",
                    "MONTH",
                    "WEEK",
                    "DAY",
                    "HOUR",
                    "MINUTE",
                    "SECOND",
                    "MILLISECOND",
                    "MICROSECOND");
    private static final Set<String> BEHIND = Set.of(",", ")", "FROM", "UNION");
    private static final Set<String> NOT_A_VALUE =
            Set.of("SELECT", "DISTINCT", "BY", "AS", "INTERVAL", "TO", "ALL", "EXTRACT");

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        List<Piece> result = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            if (isUnit(pieces.get(i)) && isAlias(pieces, i)) {
                result.add(Piece.added(Token.Kind.WORD, "AS"));
                result.add(Piece.SPACE);
            }
            result.add(pieces.get(i));
        }
        return result;
    }

    private static boolean isUnit(Piece piece) {
        return piece.kind() == Token.Kind.WORD && UNITS.contains(upper(piece));
    }

    private static boolean isAlias(List<Piece> pieces, int index) {
        Piece after = Pieces.after(pieces, index);
        boolean ends = after == null || BEHIND.contains(upper(after));
        return ends && isValue(pieces, index) && !isInterval(pieces, index);
    }

    /// Whether what stands in front ends a value.
    private static boolean isValue(List<Piece> pieces, int index) {
        Piece before = Pieces.before(pieces, index);
        if (before == null || NOT_A_VALUE.contains(upper(before))) {
            return false;
        }
        return before.kind() == Token.Kind.WORD
                || before.kind() == Token.Kind.QUOTED
                || before.isSymbol(")");
    }

    /// `INTERVAL n DAY`, `INTERVAL (n + 1) DAY`.
    private static boolean isInterval(List<Piece> pieces, int index) {
        int start = index - 1;
        int depth = 0;
        do {
            depth += step(pieces.get(start));
            start--;
        } while (start >= 0 && (depth > 0 || pieces.get(start + 1).isBlank()));
        return Pieces.isWord(Pieces.before(pieces, start + 1), "INTERVAL");
    }

    private static int step(@Nullable Piece piece) {
        return Pieces.isSymbol(piece, ")") ? 1 : Pieces.isSymbol(piece, "(") ? -1 : 0;
    }

    private static String upper(Piece piece) {
        return piece.text().toUpperCase(Locale.ROOT);
    }
}
