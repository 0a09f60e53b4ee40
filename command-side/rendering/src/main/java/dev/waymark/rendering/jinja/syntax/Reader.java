package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Printing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Goes over the tokens of a template, and remembers the names that it meets.
final class Reader {

    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int index;
    private int depth;
    private Set<String> names = new HashSet<>();
    private final Set<String> calls = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();

    Reader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(index);
    }

    Token ahead() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    boolean is(Kind kind) {
        return peek().kind() == kind;
    }

    boolean isOperator(String operator) {
        return peek().isOperator(operator);
    }

    boolean takeOperator(String operator) {
        return isOperator(operator) && take().isOperator(operator);
    }

    boolean takeName(String name) {
        return peek().isName(name) && take().isName(name);
    }

    void expectOperator(String operator) {
        if (!takeOperator(operator)) {
            throw expected(operator);
        }
    }

    Token expect(Kind kind, String what) {
        if (!is(kind)) {
            throw expected(what);
        }
        return take();
    }

    String name() {
        return expect(Kind.NAME, "name").text();
    }

    void endOfTag() {
        expect(Kind.TAG_END, "end of statement block");
    }

    Failure expected(String what) {
        return failure("expected token '" + what + "', got '" + peek().shown() + "'");
    }

    Failure failure(String message) {
        return Failure.of(message).at(peek().line(), peek().column());
    }

    /// Bounds how deep a template may nest; [#leave] must follow.
    void enter() {
        if (++depth > DEEPEST) {
            throw failure("The template is nested too deeply.");
        }
    }

    void leave() {
        depth--;
    }

    void met(String name) {
        names.add(name);
    }

    /// A call of a name, and the variable that it asks for if it is one of the two that do.
    void called(String name, Expr.Args arguments) {
        calls.add(name);
        boolean asks = name.equals("var") || name.equals("blueprint_var");
        if (asks
                && !arguments.values().isEmpty()
                && arguments.values().getFirst() instanceof Expr.Constant constant) {
            variables.add(Printing.text(constant.value()).toLowerCase(Locale.ROOT));
        } else if (name.equals("gateway")) {
            variables.add(name);
        }
    }

    Set<String> calls() {
        return calls;
    }

    Set<String> variables() {
        return variables;
    }

    /// Begins a new set of names.
    ///
    /// @return the one so far, to give back to [#endNames]
    Set<String> beginNames() {
        Set<String> outer = names;
        names = new HashSet<>();
        return outer;
    }

    /// @return the names met since [#beginNames]
    Set<String> endNames(Set<String> outer) {
        Set<String> inner = names;
        names = outer;
        names.addAll(inner);
        return inner;
    }
}
