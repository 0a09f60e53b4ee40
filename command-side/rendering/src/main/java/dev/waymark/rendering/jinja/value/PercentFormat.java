package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Dict;
import dev.waymark.rendering.jinja.value.Value.Tuple;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `'%s of %03d' % (a, b)`.
final class PercentFormat {

    private static final Pattern PLACE =
            Pattern.compile("%(?:\\((\\w+)\\))?([-+ #0]*)(\\d{0,5})(?:\\.(\\d{1,4}))?([a-zA-Z%])?");

    private final Value all;
    private final Iterator<Value> values;

    private PercentFormat(Value all) {
        this.all = all;
        this.values = (all instanceof Tuple tuple ? tuple.values() : List.of(all)).iterator();
    }

    static String fill(String text, Value values) {
        PercentFormat format = new PercentFormat(values);
        String filled =
                PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(format.one(place)));
        if (format.values.hasNext() && !(values instanceof Dict)) {
            throw Failure.of("not all arguments converted during string formatting");
        }
        return filled;
    }

    private String one(MatchResult place) {
        String type = place.group(5);
        if (type == null) {
            throw Failure.of("incomplete format");
        }
        return type.equals("%") ? "%" : written(place, value(place.group(1)), type);
    }

    private Value value(String name) {
        if (name != null) {
            return Attributes.item(all, Value.of(name));
        }
        if (!values.hasNext()) {
            throw Failure.of("not enough arguments for format string");
        }
        return values.next();
    }

    private static String written(MatchResult place, Value value, String type) {
        boolean text = "sra".contains(type);
        if (!text && !Numbers.isNumber(value)) {
            throw Failure.of(
                    "%" + type + " format: a real number is required, not " + value.type());
        }
        String precision = place.group(4) == null ? "" : "." + place.group(4);
        String spec = flags(place.group(2), text) + place.group(3) + precision;
        Value shown = type.equals("s") ? Value.of(Printing.text(value)) : value;
        Value quoted = "ra".contains(type) ? Value.of(Printing.repr(value)) : shown;
        return FormatSpec.parse(spec + (text ? "s" : type)).apply(quoted);
    }

    private static String flags(String flags, boolean text) {
        boolean left = flags.contains("-");
        String align = left ? "<" : text ? ">" : "";
        String sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        return align + (text ? "" : sign) + (flags.contains("0") && !left && !text ? "0" : "");
    }
}
