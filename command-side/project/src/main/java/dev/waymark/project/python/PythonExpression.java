package dev.waymark.project.python;

import dev.waymark.project.python.PythonToken.Kind;
import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Computed;
import dev.waymark.project.python.PythonValue.Entries;
import dev.waymark.project.python.PythonValue.Items;
import dev.waymark.project.python.PythonValue.Literal;
import dev.waymark.project.python.PythonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// Reads expressions that are written-out values: strings, numbers, lists, dictionaries, calls with
/// such arguments. Anything else is [Computed].
final class PythonExpression {

    private static final PythonToken END = new PythonToken(Kind.SPACE, "", 0, 0);

    private final List<PythonToken> tokens;
    private final Function<String, PythonValue> names;
    private int at;

    /// @param tokens of one expression
    /// @param names what a name stands for
    private PythonExpression(List<PythonToken> tokens, Function<String, PythonValue> names) {
        this.tokens = tokens.stream().filter(token -> !token.isBlank()).toList();
        this.names = names;
    }

    static PythonValue read(List<PythonToken> tokens, Function<String, PythonValue> names) {
        PythonExpression expression = new PythonExpression(tokens, names);
        PythonValue value = expression.value();
        return expression.at == expression.tokens.size() ? value : new Computed();
    }

    private PythonToken peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    /// One operand; computed when an operator follows, which is skipped with all that it joins.
    private PythonValue value() {
        PythonValue value = operand();
        if (atEnd()) {
            return value;
        }
        int depth = 0;
        while (at < tokens.size() && (depth > 0 || !atEnd())) {
            depth += peek().step();
            at++;
        }
        return new Computed();
    }

    private boolean atEnd() {
        PythonToken token = peek();
        return token.equals(END)
                || token.step() < 0
                || token.isSymbol(",")
                || token.isSymbol(":")
                || token.isSymbol("=");
    }

    private PythonValue operand() {
        PythonToken token = peek();
        return switch (token.kind()) {
            case STRING -> text();
            case NUMBER -> literal(token.text());
            case NAME -> name();
            case SYMBOL -> symbol(token);
            case COMMENT, SPACE -> new Computed();
        };
    }

    private PythonValue literal(String text) {
        at++;
        return new Literal(text);
    }

    private PythonValue symbol(PythonToken token) {
        return switch (token.text()) {
            case "[" -> items("]");
            case "(" -> parentheses();
            case "{" -> braces();
            case "-" -> negative();
            default -> new Computed();
        };
    }

    private PythonValue negative() {
        at++;
        return peek().kind() == Kind.NUMBER ? literal("-" + peek().text()) : new Computed();
    }

    /// Strings side by side are one; a template that holds expressions is computed.
    private PythonValue text() {
        StringBuilder text = new StringBuilder();
        boolean told = true;
        while (peek().kind() == Kind.STRING) {
            told &= PythonText.isTold(peek().text());
            text.append(PythonText.content(peek().text()));
            at++;
        }
        return told ? new Text(text.toString()) : new Computed();
    }

    private PythonValue name() {
        StringBuilder dotted = new StringBuilder(peek().text());
        at++;
        while (peek().isSymbol(".") && at + 1 < tokens.size()) {
            dotted.append('.').append(tokens.get(at + 1).text());
            at += 2;
        }
        if (peek().isSymbol("(")) {
            return call(dotted.toString());
        }
        return switch (dotted.toString()) {
            case "True" -> new Literal("true");
            case "False" -> new Literal("false");
            case "None" -> new Literal("null");
            default -> names.apply(dotted.toString());
        };
    }

    private PythonValue call(String function) {
        List<PythonValue> arguments = new ArrayList<>();
        SequencedMap<String, PythonValue> named = new LinkedHashMap<>();
        at++;
        while (!closes(")")) {
            boolean hasName =
                    peek().kind() == Kind.NAME
                            && at + 1 < tokens.size()
                            && tokens.get(at + 1).isSymbol("=");
            String name = peek().text();
            at += hasName ? 2 : 0;
            PythonValue value = value();
            if (hasName) {
                named.put(name, value);
            } else {
                arguments.add(value);
            }
            skip(",");
        }
        return function.equals("dict") && arguments.isEmpty()
                ? new Entries(named)
                : new Call(function, arguments, named);
    }

    /// One value in parentheses is itself; with a comma it is a tuple.
    private PythonValue parentheses() {
        int start = at;
        Items items = items(")");
        boolean tuple = items.values().size() != 1 || tokens.get(at - 2).isSymbol(",");
        return tuple || at - start < 3 ? items : items.values().getFirst();
    }

    private Items items(String closing) {
        List<PythonValue> values = new ArrayList<>();
        at++;
        while (!closes(closing)) {
            values.add(value());
            skip(",");
        }
        return new Items(values);
    }

    /// A dictionary, or a set.
    private PythonValue braces() {
        SequencedMap<String, PythonValue> entries = new LinkedHashMap<>();
        List<PythonValue> values = new ArrayList<>();
        boolean told = true;
        at++;
        while (!closes("}")) {
            PythonValue key = value();
            if (peek().isSymbol(":")) {
                at++;
                PythonValue value = value();
                told &= key instanceof Text;
                entries.put(key instanceof Text text ? text.text() : "", value);
            } else {
                values.add(key);
            }
            skip(",");
        }
        if (!told || (!entries.isEmpty() && !values.isEmpty())) {
            return new Computed();
        }
        return values.isEmpty() ? new Entries(entries) : new Items(values);
    }

    /// Steps over the closing bracket; also true at the end of the text.
    private boolean closes(String closing) {
        if (peek().equals(END) || peek().step() < 0) {
            at += peek().isSymbol(closing) ? 1 : 0;
            return true;
        }
        return false;
    }

    /// What stands in front of a comma and belongs to nothing is stepped over as well.
    private void skip(String symbol) {
        if (peek().isSymbol(symbol) || peek().isSymbol(":") || peek().isSymbol("=")) {
            at++;
        }
    }
}
