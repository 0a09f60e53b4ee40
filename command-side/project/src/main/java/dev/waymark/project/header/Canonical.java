package dev.waymark.project.header;

import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.Set;

/// SQL text with one way of spacing and without comments, so that layout in a MODEL block changes
/// nothing.
final class Canonical {

    private static final Set<String> NO_SPACE_AFTER = Set.of("(", "[", ".", "::", "{");
    private static final Set<String> NO_SPACE_BEFORE = Set.of(")", "]", ",", ".", "::", "}", ":");

    private Canonical() {}

    static String of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token last = null;
        boolean gap = false;
        for (Token token : tokens) {
            if (token.isBlank()) {
                gap = true;
                continue;
            }
            text.append(last != null && spaced(last, token, gap) ? " " : "").append(token.text());
            last = token;
            gap = false;
        }
        return text.toString();
    }

    private static boolean spaced(Token left, Token right, boolean gap) {
        if (isOneOf(left, NO_SPACE_AFTER) || isOneOf(right, NO_SPACE_BEFORE)) {
            return false;
        }
        if (right.isSymbol("(") || right.isSymbol("[")) {
            return !callable(left);
        }
        return gap || left.kind() == Kind.SYMBOL || right.kind() == Kind.SYMBOL;
    }

    private static boolean callable(Token left) {
        return left.kind() == Kind.WORD || left.kind() == Kind.MACRO || left.kind() == Kind.QUOTED;
    }

    private static boolean isOneOf(Token token, Set<String> symbols) {
        return token.kind() == Kind.SYMBOL && symbols.contains(token.text());
    }
}
