package dev.waymark.rendering.token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Parentheses, square brackets and braces that belong together.
public final class Brackets {

    private Brackets() {}

    /// +1 for an opening bracket, -1 for a closing one, 0 for anything else.
    public static int step(Token token) {
        if (token.kind() != Token.Kind.SYMBOL || token.text().length() != 1) {
            return 0;
        }
        char c = token.text().charAt(0);
        return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }

    /// Index of the bracket that closes the one at `open`; empty when it is never closed.
    public static OptionalInt closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += step(tokens.get(i));
            if (depth == 0) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The pieces between the bracket at `open` and its closing one, cut at the commas that are not
    /// inside further brackets. None for `()` and for a bracket that is never closed.
    public static List<Span> arguments(List<Token> tokens, int open) {
        int closing = closing(tokens, open).orElse(open + 1);
        List<Span> pieces = split(tokens.subList(open + 1, closing), ",");
        boolean nothing = pieces.size() == 1 && pieces.getFirst().isEmpty();
        return nothing ? List.of() : pieces;
    }

    /// The pieces between those symbols that are not inside brackets; always at least one, and a
    /// piece may be empty.
    public static List<Span> split(List<Token> tokens, String separator) {
        List<Span> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth = Math.max(0, depth + step(tokens.get(i)));
            if (depth == 0 && tokens.get(i).isSymbol(separator)) {
                pieces.add(Span.of(tokens.subList(start, i)));
                start = i + 1;
            }
        }
        pieces.add(Span.of(tokens.subList(start, tokens.size())));
        return pieces;
    }
}
