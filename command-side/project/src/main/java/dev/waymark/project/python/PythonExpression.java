package dev.waymark.project.python;

import dev.waymark.project.python.PythonToken.Kind;
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
import org.jspecify.annotations.Nullable;

/// Reads expressions that are written-out values: strings, numbers, lists, dictionaries, calls with
/// such arguments, and the few operations of [PythonOperations]. Anything else is [Computed].
final class PythonExpression {

    private final PythonCursor in;
    private final PythonCalls calls;

    private PythonExpression(PythonCursor in, Function<String, PythonValue> names) {
        this.in = in;
        this.calls = new PythonCalls(in, this, names);
    }

    /// @param tokens of one expression
    /// @param names what a name stands for
    static PythonValue read(List<PythonToken> tokens, Function<String, PythonValue> names) {
        PythonCursor cursor = new PythonCursor(tokens);
        PythonValue value = new PythonExpression(cursor, names).value();
        return cursor.isOver() ? value : new Computed();
    }

    /// Operands that are put together; computed when another operator follows, which is skipped
    /// with all that it joins.
    PythonValue value() {
        PythonValue value = calls.behind(operand());
        while (in.peek().isSymbol("/") || in.peek().isSymbol("+")) {
            String operator = in.take().text();
            value = PythonOperations.combined(operator, value, calls.behind(operand()));
        }
        if (in.isBetweenValues()) {
            return value;
        }
        in.skipValue();
        return new Computed();
    }

    private PythonValue operand() {
        return switch (in.peek().kind()) {
            case STRING -> text();
            case NUMBER -> new Literal(in.take().text());
            case NAME -> calls.name();
            case SYMBOL -> symbol(in.peek());
            case COMMENT, SPACE -> new Computed();
        };
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
        in.take();
        return in.peek().kind() == Kind.NUMBER
                ? new Literal("-" + in.take().text())
                : new Computed();
    }

    /// Strings side by side are one; a template that holds more than names is computed.
    private PythonValue text() {
        StringBuilder text = new StringBuilder();
        boolean told = true;
        while (in.peek().kind() == Kind.STRING) {
            @Nullable String filled = PythonText.filled(in.take().text(), calls::named);
            told &= filled != null;
            text.append(filled);
        }
        return told ? new Text(text.toString()) : new Computed();
    }

    /// One value in parentheses is itself; with a comma it is a tuple.
    private PythonValue parentheses() {
        int start = in.position();
        Items items = items(")");
        boolean tuple = items.values().size() != 1 || in.ahead(-2).isSymbol(",");
        return tuple || in.position() - start < 3 ? items : items.values().getFirst();
    }

    Items items(String closing) {
        List<PythonValue> values = new ArrayList<>();
        in.take();
        while (!in.closes(closing)) {
            values.add(value());
            in.skipComma();
        }
        return new Items(values);
    }

    /// A dictionary, or a set.
    private PythonValue braces() {
        SequencedMap<String, PythonValue> entries = new LinkedHashMap<>();
        List<PythonValue> values = new ArrayList<>();
        boolean told = true;
        in.take();
        while (!in.closes("}")) {
            PythonValue key = value();
            if (in.peek().isSymbol(":")) {
                in.take();
                PythonValue value = value();
                told &= key instanceof Text;
                entries.put(key instanceof Text text ? text.text() : "", value);
            } else {
                values.add(key);
            }
            in.skipComma();
        }
        if (!told || (!entries.isEmpty() && !values.isEmpty())) {
            return new Computed();
        }
        return values.isEmpty() ? new Entries(entries) : new Items(values);
    }
}
