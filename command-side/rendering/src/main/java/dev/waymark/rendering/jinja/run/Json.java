package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;
import java.util.stream.Collectors;

/// `tojson`: JSON that is also safe inside HTML, as Jinja2 writes it; keys in order.
final class Json {

    private Json() {}

    static String text(Value value) {
        return switch (value) {
            case Value.Text text -> string(text.text());
            case Value.Truth truth -> truth.is() ? "true" : "false";
            case Value.None _, Value.Undefined _ -> "null";
            case Value.Items _, Value.Tuple _, Value.Sequence _ ->
                    Iterating.over(value).stream()
                            .map(Json::text)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Value.Dict dict -> dict(dict);
            case Value.Day _, Value.Time _, Value.Thing _ -> string(Printing.text(value));
            case Value.Int _, Value.Real _ -> Printing.text(value);
        };
    }

    private static String dict(Value.Dict dict) {
        return dict.entries().entrySet().stream()
                .map(e -> string(Printing.text(e.getKey())) + ": " + text(e.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                    c < ' ' || c > '~' || "<>&'".indexOf(c) >= 0
                            ? "\\u%04x".formatted((int) c)
                            : Character.toString(c);
        };
    }
}
