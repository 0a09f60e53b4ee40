package dev.waymark.sql.parse;

import dev.waymark.rendering.token.Token;
import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Kinds of joins that JSqlParser does not know, `LEFT ANTI JOIN`, as the hints of SQL Server that
/// it does: `LEFT LOOP JOIN`.
public final class JoinKinds implements Fix {

    private static final Map<String, String> HINTS =
            Map.of("ANTI", "LOOP", "ASOF", "HASH", "POSITIONAL", "MERGE");

    private static final Set<String> SIDES = Set.of("LEFT", "RIGHT", "FULL", "INNER");
    private static final Set<String> STARTS = Set.of("FROM", "JOIN", "LATERAL", "ONLY");

    JoinKinds() {}

    /// The kind that a hint stands for; the hint itself where it stands for none.
    public static String of(String hint, Dialect dialect) {
        return HINTS.entrySet().stream()
                .filter(each -> each.getValue().equals(hint) && !dialect.is("tsql"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(hint);
    }

    private static @Nullable String hint(List<Piece> pieces, int index) {
        Piece piece = pieces.get(index);
        return piece.kind() == Token.Kind.WORD && isKind(pieces, index)
                ? HINTS.get(piece.text().toUpperCase(Locale.ROOT))
                : null;
    }

    /// Whether the word stands behind an alias or a side. Behind a bare table the parser takes it
    /// for the alias, which is mended in the tree.
    private static boolean isKind(List<Piece> pieces, int index) {
        if (!Pieces.isWord(Pieces.after(pieces, index), "JOIN")) {
            return false;
        }
        int before = previous(pieces, index);
        if (before < 0 || !isWord(pieces.get(before))) {
            return false;
        }
        String word = pieces.get(before).text().toUpperCase(Locale.ROOT);
        return SIDES.contains(word) || (!word.equals("AS") && isAlias(pieces, before));
    }

    private static boolean isAlias(List<Piece> pieces, int index) {
        int before = previous(pieces, index);
        if (before < 0) {
            return false;
        }
        Piece piece = pieces.get(before);
        boolean name = isWord(piece) && !STARTS.contains(piece.text().toUpperCase(Locale.ROOT));
        return name || piece.isSymbol(")");
    }

    private static boolean isWord(Piece piece) {
        return piece.kind() == Token.Kind.WORD || piece.kind() == Token.Kind.QUOTED;
    }

    private static int previous(List<Piece> pieces, int index) {
        int i = index - 1;
        while (i >= 0 && pieces.get(i).isBlank()) {
            i--;
        }
        return i;
    }

    /// JSqlParser knows `LEFT SEMI JOIN` only, which is the same.
    private static boolean isSemi(List<Piece> pieces, int index) {
        return pieces.get(index).isWord("SEMI")
                && isKind(pieces, index)
                && !Pieces.isWord(Pieces.before(pieces, index), "LEFT");
    }

    @Override
    public List<Piece> apply(List<Piece> pieces, Dialect dialect) {
        if (dialect.is("tsql")) {
            return pieces;
        }
        List<Piece> result = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String hint = hint(pieces, i);
            if (isSemi(pieces, i)) {
                result.add(Piece.added(Token.Kind.WORD, "LEFT"));
                result.add(Piece.SPACE);
            }
            result.add(hint == null ? piece : piece.as(Token.Kind.WORD, hint));
        }
        return result;
    }
}
