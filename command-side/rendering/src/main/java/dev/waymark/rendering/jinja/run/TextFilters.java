package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Arithmetic;
import dev.waymark.rendering.jinja.value.Casing;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Splitting;
import dev.waymark.rendering.jinja.value.Trimming;
import dev.waymark.rendering.jinja.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Filters over texts.
final class TextFilters {

    static final Map<String, BiFunction<Value, Arguments, Value>> ALL =
            Map.ofEntries(
                    Map.entry("lower", text(s -> s.toLowerCase(Locale.ROOT))),
                    Map.entry("upper", text(s -> s.toUpperCase(Locale.ROOT))),
                    Map.entry("title", text(Casing::words)),
                    Map.entry("capitalize", text(Casing::capital)),
                    Map.entry("string", text(s -> s)),
                    Map.entry("safe", text(s -> s)),
                    Map.entry("trim", TextFilters::trim),
                    Map.entry("replace", TextFilters::replace),
                    Map.entry("format", TextFilters::format),
                    Map.entry("indent", TextFilters::indent),
                    Map.entry("b64encode", text(TextFilters::encode)),
                    Map.entry("b64decode", text(TextFilters::decode)));

    private TextFilters() {}

    private static BiFunction<Value, Arguments, Value> text(UnaryOperator<String> change) {
        return (value, _) -> Value.of(change.apply(Printing.text(value)));
    }

    private static Value trim(Value value, Arguments arguments) {
        String text = Printing.text(value);
        return Value.of(
                Trimming.both(
                        text,
                        arguments.get(0, "chars", Value.NONE) instanceof Value.None
                                ? null
                                : arguments.text(0, "chars")));
    }

    private static Value replace(Value value, Arguments arguments) {
        return Value.of(
                Splitting.replaced(
                        Printing.text(value),
                        Printing.text(arguments.get(0, "old")),
                        Printing.text(arguments.get(1, "new")),
                        arguments.get(2, "count", Value.NONE) instanceof Value.None
                                ? -1
                                : arguments.number(2, "count")));
    }

    private static Value format(Value value, Arguments arguments) {
        boolean names = arguments.values().isEmpty() && !arguments.named().isEmpty();
        Value values = new Value.Tuple(arguments.values());
        return Arithmetic.apply(
                "%", Value.of(Printing.text(value)), names ? named(arguments) : values);
    }

    private static Value named(Arguments arguments) {
        Value.Dict dict = Value.dict();
        arguments.named().forEach((name, value) -> dict.entries().put(Value.of(name), value));
        return dict;
    }

    private static Value indent(Value value, Arguments arguments) {
        Value width = arguments.get(0, "width", Value.of(4));
        String indent =
                width instanceof Value.Text text
                        ? text.text()
                        : " ".repeat(arguments.number(0, "width", 4));
        boolean blank = arguments.is(2, "blank", false);
        StringBuilder out = new StringBuilder(arguments.is(1, "first", false) ? indent : "");
        String[] lines = Printing.text(value).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean indented = i > 0 && (blank || !lines[i].isBlank());
            out.append(i > 0 ? "\n" : "").append(indented ? indent : "").append(lines[i]);
        }
        return Value.of(out.toString());
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Failure.of("b64decode needs a text in base64");
        }
    }
}
