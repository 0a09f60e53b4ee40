package dev.waymark.rendering.expansion;

import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;

/// Names with variables inside: `c_@x`, `@{x}_1`, `t_@a_@b`.
final class GluedName {

    private GluedName() {}

    /// Index behind the glued name that begins at a token; the same index when none does.
    static int end(List<Token> tokens, int from) {
        int end = from;
        boolean variable = false;
        while (end < tokens.size() && isPart(tokens.get(end), end == from)) {
            variable |= tokens.get(end).kind() == Kind.MACRO;
            end++;
        }
        boolean braced = end > from && tokens.get(from).text().startsWith("@{");
        return variable && (end - from > 1 || braced) ? end : from;
    }

    private static boolean isPart(Token token, boolean first) {
        return switch (token.kind()) {
            case WORD -> true;
            case NUMBER -> !first;
            case MACRO -> isVariable(token);
            case QUOTED, STRING, SYMBOL, COMMENT, WHITESPACE, UNCLOSED -> false;
        };
    }

    private static boolean isVariable(Token macro) {
        char c = macro.text().charAt(1);
        return c == '{' || Character.isLetter(c) || c == '_' || c == '$';
    }

    /// The name in `@name` or `@{name}`.
    static String variable(Token macro) {
        String text = macro.text();
        return text.startsWith("@{")
                ? text.substring(2, text.length() - 1).strip()
                : text.substring(1);
    }
}
