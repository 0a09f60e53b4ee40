package dev.waymark.project.header;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.project.source.Findings;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads `WORD ( property value, ... )` (semantics 1.6).
public final class BlockReader {

    private final Origin origin;
    private final Findings findings;

    public BlockReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /// Whether the statement is such a block: `MODEL`, `AUDIT`, `METRIC`.
    public static boolean isBlock(Span statement, String word) {
        List<Token> tokens = solid(statement);
        return tokens.size() > 1 && tokens.get(0).isWord(word) && tokens.get(1).isSymbol("(");
    }

    /// What stands behind the closing parenthesis, where a semicolon should be.
    public static Optional<Span> tail(Span statement) {
        List<Token> tokens = statement.tokens();
        int close = Brackets.closing(tokens, open(tokens)).orElse(tokens.size() - 1);
        Span tail = Span.of(tokens.subList(close + 1, tokens.size()));
        return tail.isEmpty() ? Optional.empty() : Optional.of(tail);
    }

    private static int open(List<Token> tokens) {
        int open = 1;
        while (tokens.get(open).isBlank()) {
            open++;
        }
        return open;
    }

    /// The properties; with findings for what is not in order.
    public Block read(Span statement) {
        List<Token> tokens = statement.tokens();
        int open = open(tokens);
        int close = Brackets.closing(tokens, open).orElse(-1);
        if (close < 0) {
            refuseUnclosed(tokens.getFirst());
            return new Block(new LinkedHashMap<>(), origin.at(statement), findings);
        }
        tail(statement).ifPresent(this::refuseTail);
        Span block = Span.of(tokens.subList(open, close + 1));
        return read(Value.of(block, origin), origin.at(statement));
    }

    /// The properties in the brackets of `list`; none when it is empty.
    public Block read(Value list, Location at) {
        SequencedMap<String, Property> properties = new LinkedHashMap<>();
        for (Value item : list.items()) {
            property(item).ifPresent(property -> put(properties, property));
        }
        return new Block(properties, at, findings);
    }

    private Optional<Property> property(Value item) {
        Optional<Value.Pair> named = item.named();
        if (named.isEmpty()) {
            findings.error(
                    "property-without-value",
                    "'" + item.head().text() + "' has no value.",
                    "Write `name value`, separated by commas.",
                    item.at());
        }
        return named.map(pair ->
                new Property(pair.name().toLowerCase(Locale.ROOT), pair.value(), pair.at()));
    }

    private void put(SequencedMap<String, Property> properties, Property property) {
        Property before = properties.put(property.name(), property);
        if (before != null) {
            findings.warning(
                    "duplicate-property",
                    "The property '" + property.name() + "' stands here twice; this one counts.",
                    "Remove the one on line " + before.at().line() + ".",
                    property.at());
        }
    }

    private void refuseUnclosed(Token word) {
        findings.error(
                "block-not-closed",
                "The parenthesis after " + word.text() + " is never closed.",
                "Close it with `);`.",
                origin.at(word));
    }

    private void refuseTail(Span tail) {
        findings.error(
                "semicolon-missing",
                "A semicolon is missing before '" + tail.tokens().getFirst().text() + "'.",
                "End the block with `);`.",
                origin.at(tail));
    }

    private static List<Token> solid(Span statement) {
        return statement.tokens().stream()
                .filter(token -> !token.isBlank())
                .limit(2)
                .filter(token -> token.kind() != Kind.UNCLOSED)
                .toList();
    }
}
