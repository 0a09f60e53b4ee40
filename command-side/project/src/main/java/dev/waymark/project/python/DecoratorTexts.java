package dev.waymark.project.python;

import dev.waymark.project.python.PythonValue.Call;
import dev.waymark.project.python.PythonValue.Computed;
import dev.waymark.project.python.PythonValue.Entries;
import dev.waymark.project.python.PythonValue.Items;
import dev.waymark.project.python.PythonValue.Literal;
import dev.waymark.project.python.PythonValue.Name;
import dev.waymark.project.python.PythonValue.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Arguments of `@model(...)` as the texts that would say the same in a MODEL block.
final class DecoratorTexts {

    private static final Set<String> EXPRESSIONS =
            Set.of("name", "grain", "grains", "references", "partitioned_by", "clustered_by");
    private static final Set<String> CALLS = Set.of("audits", "signals");

    private DecoratorTexts() {}

    /// @param property lower case
    /// @param value told completely
    static String of(String property, PythonValue value) {
        if (property.equals("kind")) {
            return KindTexts.of(value);
        } else if (property.equals("columns") && value instanceof Entries columns) {
            return columns(columns);
        } else if (property.equals("blueprints") && value instanceof Items sets) {
            return list(sets.values().stream().map(DecoratorTexts::blueprint).toList());
        } else if (CALLS.contains(property) && value instanceof Items calls) {
            return list(calls.values().stream().map(DecoratorTexts::called).toList());
        }
        return EXPRESSIONS.contains(property) ? expression(value) : quoted(value);
    }

    private static String columns(Entries columns) {
        return columns.entries().entrySet().stream()
                .map(column -> name(column.getKey()) + " " + expression(column.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String blueprint(PythonValue set) {
        return set instanceof Entries variables
                ? variables.entries().entrySet().stream()
                        .map(e -> e.getKey() + " := " + quoted(e.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"))
                : quoted(set);
    }

    /// `"name"`, or `("name", {"argument": value})`.
    private static String called(PythonValue call) {
        boolean pair = call instanceof Items items && items.values().size() == 2;
        if (!pair || !(((Items) call).values().getLast() instanceof Entries arguments)) {
            return expression(call);
        }
        return expression(((Items) call).values().getFirst())
                + arguments.entries().entrySet().stream()
                        .map(e -> e.getKey() + " := " + expression(e.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /// Strings count as SQL.
    static String expression(PythonValue value) {
        return switch (value) {
            case Text text -> text.text();
            case Literal literal -> literal.text();
            case Name name -> name.last().toLowerCase(Locale.ROOT);
            case Items items -> list(items.values().stream().map(it -> expression(it)).toList());
            case Entries entries ->
                    entries.entries().entrySet().stream()
                            .map(e -> name(e.getKey()) + " = " + expression(e.getValue()))
                            .collect(Collectors.joining(", ", "(", ")"));
            case Call call ->
                    call.arguments().isEmpty() ? "" : expression(call.arguments().getFirst());
            case Computed _ -> "";
        };
    }

    /// Strings count as texts, unless they are one macro.
    static String quoted(PythonValue value) {
        return switch (value) {
            case Text text -> text(text.text());
            case Items items -> list(items.values().stream().map(DecoratorTexts::quoted).toList());
            case Entries entries ->
                    entries.entries().entrySet().stream()
                            .map(e -> name(e.getKey()) + " = " + quoted(e.getValue()))
                            .collect(Collectors.joining(", ", "(", ")"));
            case Call call -> call.arguments().isEmpty() ? "" : quoted(call.arguments().getFirst());
            case Literal _, Name _, Computed _ -> expression(value);
        };
    }

    private static String text(String text) {
        return text.matches("@\\{\\w+}") ? text : "'" + text.replace("'", "''") + "'";
    }

    private static String name(String written) {
        return written.matches("\\w+") ? written : "'" + written.replace("'", "''") + "'";
    }

    private static String list(List<String> items) {
        return "(" + String.join(", ", items) + ")";
    }
}
