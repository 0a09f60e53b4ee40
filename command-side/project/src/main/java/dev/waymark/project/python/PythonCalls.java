package dev.waymark.project.python;

import dev.waymark.project.python.PythonToken.Kind;
import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Computed;
import dev.waymark.project.python.PythonValue.Entries;
import dev.waymark.project.python.PythonValue.Literal;
import dev.waymark.project.python.PythonValue.Name;
import dev.waymark.project.python.PythonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// Names, and calls of them.
final class PythonCalls {

    private final PythonCursor in;
    private final PythonExpression expressions;
    private final Function<String, PythonValue> names;

    /// @param names what a name stands for
    PythonCalls(
            PythonCursor in, PythonExpression expressions, Function<String, PythonValue> names) {
        this.in = in;
        this.expressions = expressions;
        this.names = names;
    }

    /// A name with all that its dots add, or the call of it.
    PythonValue name() {
        StringBuilder dotted = new StringBuilder(in.take().text());
        while (in.peek().isSymbol(".") && in.ahead(1).kind() != Kind.SPACE) {
            in.take();
            dotted.append('.').append(in.take().text());
        }
        if (in.peek().isSymbol("(")) {
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
    PythonValue named(String dotted) {
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

    /// With the attributes and methods that follow: `Path(__file__).parent.resolve()`.
    PythonValue behind(PythonValue from) {
        PythonValue value = from;
        while (in.peek().isSymbol(".") && in.ahead(1).kind() != Kind.SPACE) {
            in.take();
            String name = in.take().text();
            value =
                    in.peek().isSymbol("(")
                            ? method(value, name)
                            : PythonOperations.attribute(value, name);
        }
        return value instanceof Name(String dotted) && in.peek().isSymbol("[")
                ? new Call(dotted + "[]", expressions.items("]").values(), new LinkedHashMap<>())
                : value;
    }

    private PythonValue method(PythonValue value, String name) {
        return arguments(name) instanceof Call call
                ? PythonOperations.method(value, name, call.arguments())
                : new Computed();
    }

    private PythonValue arguments(String function) {
        List<PythonValue> arguments = new ArrayList<>();
        SequencedMap<String, PythonValue> named = new LinkedHashMap<>();
        in.take();
        while (!in.closes(")")) {
            argument(arguments, named);
            in.skipComma();
        }
        return function.equals("dict") && arguments.isEmpty()
                ? new Entries(named)
                : PythonOperations.call(function, arguments, named);
    }

    private void argument(List<PythonValue> arguments, SequencedMap<String, PythonValue> named) {
        if (in.peek().isSymbol("**")) {
            in.take();
            spread(expressions.value(), arguments, named);
        } else if (in.peek().kind() == Kind.NAME && in.ahead(1).isSymbol("=")) {
            String name = in.take().text();
            in.take();
            named.put(name, expressions.value());
        } else {
            arguments.add(expressions.value());
        }
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
}
