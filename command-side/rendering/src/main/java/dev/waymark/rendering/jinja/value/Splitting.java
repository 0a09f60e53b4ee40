package dev.waymark.rendering.jinja.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Cuts texts into lists.
public final class Splitting {

    private Splitting() {}

    /// At a separator, or at runs of whitespace when none is given.
    static Value split(String text, Arguments arguments) {
        int most = arguments.number(1, "maxsplit", -1);
        return arguments.get(0, "sep", Value.NONE) instanceof Value.None
                ? texts(words(text, most))
                : texts(pieces(text, separator(arguments), most));
    }

    static Value splitFromEnd(String text, Arguments arguments) {
        int most = arguments.number(1, "maxsplit", -1);
        if (arguments.get(0, "sep", Value.NONE) instanceof Value.None) {
            return texts(words(text, -1));
        }
        String separator = separator(arguments);
        List<String> reversed = pieces(reversed(text), reversed(separator), most);
        Collections.reverse(reversed);
        return texts(reversed.stream().map(Splitting::reversed).toList());
    }

    private static String separator(Arguments arguments) {
        String separator = arguments.text(0, "sep");
        if (separator.isEmpty()) {
            throw Failure.of("empty separator");
        }
        return separator;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    static Value lines(String text) {
        return text.isEmpty() ? texts(List.of()) : texts(text.lines().toList());
    }

    private static List<String> words(String text, int most) {
        String bare = text.strip();
        return bare.isEmpty()
                ? List.of()
                : Arrays.asList(bare.split("\\s+", most < 0 ? 0 : most + 1));
    }

    /// Cut at most so many times; below 0 at every place.
    private static List<String> pieces(String text, String separator, int most) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && (most < 0 || pieces.size() < most)) {
            pieces.add(text.substring(start, at));
            start = at + separator.length();
            at = text.indexOf(separator, start);
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    public static String replaced(String text, String old, String by, int most) {
        return most < 0 || old.isEmpty()
                ? text.replace(old, by)
                : String.join(by, pieces(text, old, most));
    }

    private static Value texts(List<String> pieces) {
        return Value.list(pieces.stream().map(Value::of).toList());
    }
}
