package dev.waymark.sql.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Neighbours in a list of pieces, blanks passed over.
final class Pieces {

    private Pieces() {}

    static @Nullable Piece before(List<Piece> pieces, int index) {
        int i = index - 1;
        while (i >= 0 && pieces.get(i).isBlank()) {
            i--;
        }
        return i < 0 ? null : pieces.get(i);
    }

    /// Index of the next piece that is not blank; the size of the list when there is none.
    static int next(List<Piece> pieces, int index) {
        int i = index + 1;
        while (i < pieces.size() && pieces.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    static @Nullable Piece after(List<Piece> pieces, int index) {
        int next = next(pieces, index);
        return next == pieces.size() ? null : pieces.get(next);
    }

    static boolean isSymbol(@Nullable Piece piece, String symbol) {
        return piece != null && piece.isSymbol(symbol);
    }

    static boolean isWord(@Nullable Piece piece, String word) {
        return piece != null && piece.isWord(word);
    }
}
