package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Day;
import dev.waymark.rendering.jinja.value.Value.Dict;
import dev.waymark.rendering.jinja.value.Value.Int;
import dev.waymark.rendering.jinja.value.Value.Items;
import dev.waymark.rendering.jinja.value.Value.None;
import dev.waymark.rendering.jinja.value.Value.Real;
import dev.waymark.rendering.jinja.value.Value.Sequence;
import dev.waymark.rendering.jinja.value.Value.Text;
import dev.waymark.rendering.jinja.value.Value.Thing;
import dev.waymark.rendering.jinja.value.Value.Time;
import dev.waymark.rendering.jinja.value.Value.Truth;
import dev.waymark.rendering.jinja.value.Value.Tuple;
import dev.waymark.rendering.jinja.value.Value.Undefined;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Values as texts: Python's `str` and `repr`. Of values that hold each other many times over, only
/// so much is written.
public final class Printing {

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 200;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Printing() {}

    /// As `{{ value }}` writes it.
    public static String text(Value value) {
        return switch (value) {
            case Text text -> text.text();
            case Undefined _ -> "";
            default -> repr(value);
        };
    }

    /// As it stands inside a list.
    public static String repr(Value value) {
        Printing printing = new Printing();
        printing.write(value);
        return printing.out.toString();
    }

    static String joined(List<Value> values) {
        Printing printing = new Printing();
        printing.all(values);
        return printing.out.toString();
    }

    private void write(Value value) {
        if (out.length() > LONGEST || ++depth > DEEPEST) {
            throw Failure.of("The value is too long or nested too deeply to be written.");
        }
        switch (value) {
            case Items items -> enclosed("[", items.values(), "]");
            case Tuple tuple ->
                    enclosed("(", tuple.values(), tuple.values().size() == 1 ? ",)" : ")");
            case Dict dict -> dict(dict);
            case Text text -> out.append(quoted(text.text()));
            case Int number -> out.append(number.number());
            case Real real -> out.append(Numbers.shown(real.number()));
            case Truth truth -> out.append(truth.is() ? "True" : "False");
            case None _ -> out.append("None");
            case Undefined _ -> out.append("Undefined");
            case Sequence sequence -> out.append(sequence.shown());
            case Day day -> out.append(day.date());
            case Time time -> out.append(time(time));
            case Thing thing -> out.append(thing.shown());
        }
        depth--;
    }

    private void enclosed(String opening, List<Value> values, String closing) {
        out.append(opening);
        all(values);
        out.append(closing);
    }

    private void all(List<Value> values) {
        String between = "";
        for (Value value : values) {
            out.append(between);
            write(value);
            between = ", ";
        }
    }

    private void dict(Dict dict) {
        String between = "{";
        for (Map.Entry<Value, Value> entry : dict.entries().entrySet()) {
            out.append(between);
            write(entry.getKey());
            out.append(": ");
            write(entry.getValue());
            between = ", ";
        }
        out.append(dict.entries().isEmpty() ? "{}" : "}");
    }

    private static String time(Time time) {
        DateTimeFormatter format = time.at().getNano() == 0 ? SECONDS : MICROSECONDS;
        return time.at().format(format) + (time.zoned() ? "+00:00" : "");
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        for (char c : text.toCharArray()) {
            out.append(escaped(c, quote));
        }
        return out.append(quote).toString();
    }

    private static String escaped(char c, char quote) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> c == quote ? "\\" + c : c < ' ' ? "\\x%02x".formatted((int) c) : "" + c;
        };
    }
}
