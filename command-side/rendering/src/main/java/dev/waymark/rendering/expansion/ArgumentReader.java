package dev.waymark.rendering.expansion;

import dev.waymark.rendering.macro.Fragments;
import dev.waymark.rendering.macro.Lambda;
import dev.waymark.rendering.macro.Parameters;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of a call and expands them; what a macro in an argument gives several of
/// becomes several arguments.
final class ArgumentReader {

    private final Expansion expansion;
    private final Map<String, String> parameters;
    private final Parameters accepted;
    private final List<String> values = new ArrayList<>();
    private final Map<String, String> named = new HashMap<>();
    private @Nullable Lambda lambda;
    private boolean positionAfterName;

    ArgumentReader(Expansion expansion, Map<String, String> parameters, Parameters accepted) {
        this.expansion = expansion;
        this.parameters = parameters;
        this.accepted = accepted;
    }

    Arguments read(List<Token> tokens, int open) {
        List<Span> spans = Brackets.arguments(tokens, open);
        spans = accepted.statements() ? StatementArguments.joined(spans) : spans;
        spans.stream().filter(span -> !span.isEmpty()).forEach(this::argument);
        return new Arguments(List.copyOf(values), Map.copyOf(named), lambda, positionAfterName);
    }

    private void argument(Span span) {
        int value = valueOfName(span.tokens());
        if (value > 0) {
            String name = span.tokens().getFirst().text().toLowerCase(Locale.ROOT);
            named.put(name, expanded(span.tokens().subList(value, span.tokens().size())));
        } else {
            position(span);
        }
    }

    /// Index of the value in `name := value`; 0 in anything else.
    private static int valueOfName(List<Token> tokens) {
        int operator = 1;
        while (operator < tokens.size() && tokens.get(operator).isBlank()) {
            operator++;
        }
        boolean name = tokens.getFirst().kind() == Kind.WORD;
        return name && operator < tokens.size() && tokens.get(operator).isSymbol(":=")
                ? operator + 1
                : 0;
    }

    private void position(Span span) {
        Optional<Lambda> found = accepted.lambda() ? Lambda.of(span.tokens()) : Optional.empty();
        positionAfterName |= !named.isEmpty();
        if (found.isPresent()) {
            lambda = found.get();
        } else if (accepted.statements() && StatementArguments.isStatement(span)) {
            values.add(expanded(span.tokens()));
        } else {
            values.addAll(Fragments.pieces(expanded(span.tokens()), expansion.scope().dialect()));
        }
    }

    private String expanded(List<Token> tokens) {
        return Span.of(
                        Scanner.scan(
                                expansion.expand(Span.of(tokens).tokens(), parameters),
                                expansion.scope().dialect()))
                .text();
    }
}
