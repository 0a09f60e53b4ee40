package dev.waymark.project.python;

import dev.waymark.project.python.PythonToken.Kind;
import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Computed;
import dev.waymark.project.python.PythonValue.Entries;
import dev.waymark.project.python.PythonValue.Items;
import dev.waymark.project.python.PythonValue.Literal;
import dev.waymark.project.python.PythonValue.Name;
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

    /// Operands that are put together; computed when another operator follows, which is skipped
    /// with all that it joins.
    private PythonValue value() {
        PythonValue value = behind(operand());
        while (peek().isSymbol("/") || peek().isSymbol("+")) {
            String operator = peek().text();
            at++;
            value = PythonOperations.combined(operator, value, behind(operand()));
        }
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

    /// With the attributes and methods that follow: `Path(__file__).parent.resolve()`.
    private PythonValue behind(PythonValue from) {
        PythonValue value = from;
        while (peek().isSymbol(".") && at + 1 < tokens.size()) {
            String name = tokens.get(at + 1).text();
            at += 2;
            value = peek().isSymbol("(") ? method(value, name) : attribute(value, name);
        }
        if (value instanceof Name(String dotted) && peek().isSymbol("[")) {
            return new Call(dotted + "[]", items("]").values(), new LinkedHashMap<>());
        }
        return value;
    }

    private static PythonValue attribute(PythonValue value, String name) {
        return PythonOperations.attribute(value, name);
    }

    private PythonValue method(PythonValue value, String name) {
        return arguments(name) instanceof Call call
                ? PythonOperations.method(value, name, call.arguments())
                : new Computed();
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
            String filled = PythonText.filled(peek().text(), this::named);
            told &= filled != null;
            text.append(filled);
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
            default -> named(dotted.toString());
        };
    }

    /// A name with dots may be an attribute of a text.
    private PythonValue named(String dotted) {
        PythonValue value = names.apply(dotted);
        int dot = dotted.lastIndexOf('.');
        if (!(value instanceof Name) || dot < 0) {
            return value;
        }
        PythonValue owner = named(dotted.substring(0, dot));
        return owner instanceof Name
                ? value
                : PythonOperations.attribute(owner, dotted.substring(dot + 1));
    }

    private PythonValue call(String function) {
        int dot = function.lastIndexOf('.');
        PythonValue owner = dot < 0 ? new Computed() : named(function.substring(0, dot));
        return owner instanceof Text
                ? method(owner, function.substring(dot + 1))
                : arguments(function);
    }

    private PythonValue arguments(String function) {
        List<PythonValue> arguments = new ArrayList<>();
        SequencedMap<String, PythonValue> named = new LinkedHashMap<>();
        at++;
        while (!closes(")")) {
            if (peek().isSymbol("**")) {
                at++;
                spread(value(), arguments, named);
                skip(",");
                continue;
            }
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
                : PythonOperations.call(function, arguments, named);
    }

    /// `**entries`; what is written by name goes over them.
    private static void spread(
            PythonValue value,
            List<PythonValue> arguments,
            SequencedMap<String, PythonValue> named) {
        if (value instanceof Entries(var entries)) {
            entries.forEach(named::putIfAbsent);
        } else {
            arguments.add(new Computed());
        }
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
