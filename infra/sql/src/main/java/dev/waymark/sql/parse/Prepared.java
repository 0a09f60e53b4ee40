package dev.waymark.sql.parse;

import java.util.Arrays;
import java.util.List;
import net.sf.jsqlparser.parser.Token;

/// A statement as the parser sees it, and the way back to the user's text.
public final class Prepared {

    private final List<Piece> pieces;
    private final String text;
    private final int[] starts;

    Prepared(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        this.starts = new int[pieces.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = joined.length();
            joined.append(pieces.get(i).text());
        }
        this.text = joined.toString();
    }

    public String text() {
        return text;
    }

    public List<Piece> pieces() {
        return pieces;
    }

    /// The piece that the parser's token begins in.
    public Piece first(Token token) {
        return at(offset(token));
    }

    /// The piece that the parser's token ends in.
    public Piece last(Token token) {
        return at(offset(token) + Math.max(0, token.image.length() - 1));
    }

    /// What the parser read from the first to the last token.
    public String between(Token first, Token last) {
        return text.substring(offset(first), offset(last) + last.image.length());
    }

    /// JSqlParser counts from 1.
    private static int offset(Token token) {
        return token.absoluteBegin - 1;
    }

    private Piece at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return pieces.get(found >= 0 ? found : -found - 2);
    }
}
