package dev.waymark.project.header;

import dev.waymark.kernel.diagnostic.Location;
import dev.waymark.rendering.token.Brackets;
import dev.waymark.rendering.token.Literals;
import dev.waymark.rendering.token.Scanner;
import dev.waymark.rendering.token.Span;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.token.Token.Kind;
import java.util.List;
import java.util.Optional;

/// The value of a property: a run of tokens that may be asked for several readings.
public final class Value {

    private static final List<String> ASSIGNED = List.of("partitioned_by", "clustered_by");

    private final Span span;
    private final Origin origin;

    private Value(Span span, Origin origin) {
        this.span = span;
        this.origin = origin;
    }

    public static Value of(Span span, Origin origin) {
        return new Value(span, origin);
    }

    /// @param text that does not stand in the file as it is
    /// @param at the place that stands for all of it
    public static Value scan(String text, Origin origin, Location at) {
        return new Value(Span.of(Scanner.scan(text, origin.dialect())), origin.fixedAt(at));
    }

    public Location at() {
        return origin.at(span);
    }

    public Origin origin() {
        return origin;
    }

    public boolean isEmpty() {
        return span.isEmpty();
    }

    /// As written.
    public String raw() {
        return span.text();
    }

    /// As SQL, with one way of spacing, comments left out.
    public String sql() {
        return Canonical.of(span.tokens());
    }

    /// What it says: a string or quoted name without its quotes, anything else as written.
    public String text() {
        return isOneToken() ? Literals.content(span.tokens().getFirst(), origin.dialect()) : raw();
    }

    /// Whether it is one string in quotes.
    public boolean isString() {
        return isOneToken() && span.tokens().getFirst().kind() == Kind.STRING;
    }

    /// Whether it is one name, in quotes or not.
    public boolean isName() {
        return isOneToken()
                && (span.tokens().getFirst().kind() == Kind.WORD
                        || span.tokens().getFirst().kind() == Kind.QUOTED);
    }

    private boolean isOneToken() {
        return span.tokens().size() == 1;
    }

    /// Whether whitespace or comments stand between its tokens.
    public boolean hasGaps() {
        return span.tokens().stream().anyMatch(Token::isBlank);
    }

    public boolean hasMacro() {
        return span.tokens().stream().anyMatch(token -> token.kind() == Kind.MACRO);
    }

    /// Whether it is one pair of parentheses or brackets with everything inside. `ARRAY[...]`
    /// counts as brackets.
    public boolean isBracketed() {
        List<Token> tokens = span.tokens();
        int open = open();
        return open < tokens.size()
                && (tokens.get(open).isSymbol("(") || tokens.get(open).isSymbol("["))
                && Brackets.closing(tokens, open).orElse(-1) == tokens.size() - 1;
    }

    private int open() {
        List<Token> tokens = span.tokens();
        boolean array =
                tokens.size() > 1 && tokens.get(0).isWord("ARRAY") && tokens.get(1).isSymbol("[");
        return array ? 1 : 0;
    }

    /// The pieces inside its brackets, or itself alone; empty pieces are left out.
    public List<Value> items() {
        if (!isBracketed()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        return Brackets.arguments(span.tokens(), open()).stream()
                .filter(piece -> !piece.isEmpty())
                .map(piece -> new Value(piece, origin))
                .toList();
    }

    /// `name = value` or `name := value`.
    public Optional<Pair> pair() {
        for (String sign : List.of(":=", "=")) {
            List<Span> sides = Brackets.split(span.tokens(), sign);
            if (sides.size() > 1 && !sides.getFirst().isEmpty()) {
                return Optional.of(pair(sides.getFirst()));
            }
        }
        return Optional.empty();
    }

    private Pair pair(Span left) {
        int behindSign = left.before().size() + left.tokens().size() + left.after().size() + 1;
        Span right = Span.of(span.tokens().subList(behindSign, span.tokens().size()));
        Value name = new Value(left, origin);
        return new Pair(name.text(), new Value(right, origin), name.at());
    }

    /// A name, then arguments in parentheses or none. Empty for anything else.
    public Optional<Call> call() {
        List<Token> tokens = span.tokens();
        if (tokens.isEmpty() || !isNameToken(tokens.getFirst())) {
            return Optional.empty();
        }
        Value rest = new Value(Span.of(tokens.subList(1, tokens.size())), origin);
        return rest.isEmpty() || rest.isBracketed()
                ? Optional.of(
                        new Call(Literals.content(tokens.getFirst(), origin.dialect()), rest, at()))
                : Optional.empty();
    }

    private static boolean isNameToken(Token token) {
        return token.kind() == Kind.WORD
                || token.kind() == Kind.QUOTED
                || token.kind() == Kind.STRING;
    }

    /// A name and what follows it: `a INT`, `owner jen`. Empty when nothing follows, or no name
    /// leads.
    public Optional<Pair> named() {
        List<Token> tokens = span.tokens();
        if (tokens.size() < 2 || !isNameToken(tokens.getFirst())) {
            return Optional.empty();
        }
        Span rest = Span.of(withoutSign(tokens));
        return Optional.of(
                new Pair(
                        Literals.content(tokens.getFirst(), origin.dialect()),
                        new Value(rest, origin),
                        at()));
    }

    /// What follows the name: `owner: jen` says the same as `owner jen`, and so does
    /// `partitioned_by = ds`.
    private static List<Token> withoutSign(List<Token> tokens) {
        List<Token> rest = Span.of(tokens.subList(1, tokens.size())).tokens();
        boolean mayEqual = ASSIGNED.stream().anyMatch(tokens.getFirst()::isWord);
        boolean sign =
                rest.size() > 1
                        && (rest.getFirst().isSymbol(":")
                                || (mayEqual && rest.getFirst().isSymbol("=")));
        return sign ? rest.subList(1, rest.size()) : rest;
    }

    /// Pieces that were cut at commas and belong together, as one.
    static Value joined(List<Value> pieces, Value whole) {
        List<Token> all = whole.span.tokens();
        int from = all.indexOf(pieces.getFirst().span.tokens().getFirst());
        int to = all.indexOf(pieces.getLast().span.tokens().getLast());
        return new Value(Span.of(all.subList(from, to + 1)), whole.origin);
    }

    /// The first tokens of it.
    Value upTo(int end) {
        return new Value(Span.of(span.tokens().subList(0, end)), origin);
    }

    List<Token> tokens() {
        return span.tokens();
    }

    /// Its first token alone.
    public Value head() {
        return new Value(Span.of(span.tokens().subList(0, isEmpty() ? 0 : 1)), origin);
    }

    /// @param name as written, quotes removed
    /// @param at the place of the name
    public record Pair(String name, Value value, Location at) {}

    /// @param arguments in their parentheses; empty for none
    public record Call(String name, Value arguments, Location at) {}

    @Override
    public String toString() {
        return sql();
    }
}
