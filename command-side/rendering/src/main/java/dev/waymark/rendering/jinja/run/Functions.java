package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.DictMethods;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Method;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Functions that every template has.
final class Functions {

    private static final int LONGEST_RANGE = 100_000;

    private static final Map<String, Value> ALL =
            Map.of(
                    "range", new Method("range", Functions::range),
                    "dict", new Method("dict", Functions::dict),
                    "namespace", new Method("namespace", Functions::namespace),
                    "joiner", new Method("joiner", a -> joiner(a.text(0, "sep", ", "))));

    private Functions() {}

    /// Behind the names that a template is given.
    static Names behind(Names names) {
        return name -> {
            Value value = names.find(name);
            return value != null ? value : ALL.get(name);
        };
    }

    private static Value range(Arguments arguments) {
        boolean one = arguments.values().size() == 1;
        int start = one ? 0 : arguments.number(0, "start");
        int stop = arguments.number(one ? 0 : 1, "stop");
        int step = arguments.number(2, "step", 1);
        if (step == 0) {
            throw Failure.of("range() arg 3 must not be zero");
        }
        String shown = step == 1 ? "" : ", " + step;
        return new Value.Sequence(
                "range(" + start + ", " + stop + shown + ")", numbers(start, stop, step));
    }

    private static List<Value> numbers(int start, int stop, int step) {
        List<Value> numbers = new ArrayList<>();
        for (long i = start; step > 0 ? i < stop : i > stop; i += step) {
            numbers.add(Value.of(i));
            if (numbers.size() > LONGEST_RANGE) {
                throw Failure.of("Range too big. The most is " + LONGEST_RANGE + " numbers.");
            }
        }
        return numbers;
    }

    private static Value.Dict dict(Arguments arguments) {
        Value.Dict dict = Value.dict();
        DictMethods.update(dict, arguments);
        return dict;
    }

    private static Value namespace(Arguments arguments) {
        Map<String, Value> names = new LinkedHashMap<>();
        dict(arguments).entries().forEach((name, value) -> names.put(Printing.text(name), value));
        return new Namespace(names);
    }

    /// Nothing the first time, the separator from then on.
    private static Value joiner(String separator) {
        Iterator<Value> first = List.of(Value.of("")).iterator();
        return new Method("joiner", _ -> first.hasNext() ? first.next() : Value.of(separator));
    }
}
