package dev.waymark.rendering.expansion;

import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts arguments in the place of a lambda's parameters, wherever their names stand, also as a part
/// of a dotted name (semantics 1.12). Names of functions stay.
final class Substitution {

    private Substitution() {}

    static List<Token> in(List<Token> body, Map<String, String> arguments, String dialect) {
        return IntStream.range(0, body.size())
                .mapToObj(i -> replaced(body, i, arguments, dialect))
                .toList();
    }

    /// The argument as one token of its own kind of text: it is never looked into again.
    private static Token replaced(
            List<Token> body, int index, Map<String, String> arguments, String dialect) {
        Token token = body.get(index);
        @Nullable String argument = isName(body, index) ? arguments.get(key(token, dialect)) : null;
        return argument == null
                ? token
                : new Token(Kind.SYMBOL, argument, token.offset(), token.line(), token.column());
    }

    private static String key(Token token, String dialect) {
        return Literals.content(token, dialect).toLowerCase(Locale.ROOT);
    }

    private static boolean isName(List<Token> body, int index) {
        Kind kind = body.get(index).kind();
        boolean call = index + 1 < body.size() && body.get(index + 1).isSymbol("(");
        return kind == Kind.QUOTED || (kind == Kind.WORD && !call && !isGlued(body, index));
    }

    /// `x_@y` is one name, of which `x_` is only a part.
    private static boolean isGlued(List<Token> body, int index) {
        return isVariable(body, index - 1) || isVariable(body, index + 1);
    }

    private static boolean isVariable(List<Token> body, int index) {
        return index >= 0 && index < body.size() && body.get(index).kind() == Kind.MACRO;
    }
}
