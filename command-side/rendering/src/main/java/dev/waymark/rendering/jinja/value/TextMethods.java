package dev.waymark.rendering.jinja.value;

import dev.waymark.rendering.jinja.value.Value.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Methods of texts.
final class TextMethods {

    private static final int WIDEST = 100_000;

    private static final Map<String, BiFunction<String, Arguments, Value>> ALL =
            Map.ofEntries(
                    Map.entry("lower", (s, _) -> Value.of(s.toLowerCase(Locale.ROOT))),
                    Map.entry("casefold", (s, _) -> Value.of(s.toLowerCase(Locale.ROOT))),
                    Map.entry("upper", (s, _) -> Value.of(s.toUpperCase(Locale.ROOT))),
                    Map.entry("title", (s, _) -> Value.of(Casing.title(s))),
                    Map.entry("capitalize", (s, _) -> Value.of(Casing.capital(s))),
                    Map.entry("swapcase", (s, _) -> Value.of(Casing.swapped(s))),
                    Map.entry("strip", (s, a) -> Value.of(Trimming.both(s, characters(a)))),
                    Map.entry("lstrip", (s, a) -> Value.of(Trimming.left(s, characters(a)))),
                    Map.entry("rstrip", (s, a) -> Value.of(Trimming.right(s, characters(a)))),
                    Map.entry("replace", TextMethods::replace),
                    Map.entry("split", (s, a) -> Splitting.split(s, a)),
                    Map.entry("rsplit", (s, a) -> Splitting.splitFromEnd(s, a)),
                    Map.entry("splitlines", (s, _) -> Splitting.lines(s)),
                    Map.entry("partition", (s, a) -> part(s, a, s.indexOf(a.text(0, "sep")))),
                    Map.entry("rpartition", (s, a) -> part(s, a, s.lastIndexOf(a.text(0, "sep")))),
                    Map.entry("startswith", (s, a) -> Value.of(any(a, s::startsWith))),
                    Map.entry("endswith", (s, a) -> Value.of(any(a, s::endsWith))),
                    Map.entry("find", (s, a) -> Value.of(s.indexOf(a.text(0, "sub")))),
                    Map.entry("rfind", (s, a) -> Value.of(s.lastIndexOf(a.text(0, "sub")))),
                    Map.entry("index", (s, a) -> found(s.indexOf(a.text(0, "sub")))),
                    Map.entry("rindex", (s, a) -> found(s.lastIndexOf(a.text(0, "sub")))),
                    Map.entry("count", (s, a) -> Value.of(count(s, a.text(0, "sub")))),
                    Map.entry("join", (s, a) -> Value.of(join(s, a.get(0, "iterable")))),
                    Map.entry("format", (s, a) -> Value.of(BraceFormat.fill(s, a))),
                    Map.entry("zfill", (s, a) -> Value.of(zeros(s, width(a)))),
                    Map.entry("ljust", (s, a) -> Value.of(s + fill(a, width(a) - s.length()))),
                    Map.entry("rjust", (s, a) -> Value.of(fill(a, width(a) - s.length()) + s)),
                    Map.entry("center", (s, a) -> Value.of(center(s, width(a), fill(a, 1)))),
                    Map.entry("removeprefix", (s, a) -> Value.of(prefix(s, a.text(0, "prefix")))),
                    Map.entry("removesuffix", (s, a) -> Value.of(suffix(s, a.text(0, "suffix")))),
                    Map.entry("isdigit", (s, _) -> all(s, Character::isDigit)),
                    Map.entry("isdecimal", (s, _) -> all(s, Character::isDigit)),
                    Map.entry("isnumeric", (s, _) -> all(s, Character::isDigit)),
                    Map.entry("isalpha", (s, _) -> all(s, Character::isLetter)),
                    Map.entry("isalnum", (s, _) -> all(s, Character::isLetterOrDigit)),
                    Map.entry("isspace", (s, _) -> all(s, Character::isWhitespace)),
                    Map.entry("islower", (s, _) -> Value.of(Casing.isLower(s))),
                    Map.entry("isupper", (s, _) -> Value.of(Casing.isUpper(s))));

    private TextMethods() {}

    static @Nullable Value of(String text, String name) {
        var method = ALL.get(name);
        return method == null ? null : new Method("str." + name, a -> method.apply(text, a));
    }

    private static @Nullable String characters(Arguments arguments) {
        boolean given = !(arguments.get(0, "chars", Value.NONE) instanceof Value.None);
        return given ? arguments.text(0, "chars") : null;
    }

    private static Value replace(String text, Arguments arguments) {
        String old = arguments.text(0, "old");
        String by = arguments.text(1, "new");
        return Value.of(Splitting.replaced(text, old, by, arguments.number(2, "count", -1)));
    }

    private static Value part(String text, Arguments arguments, int at) {
        String separator = arguments.text(0, "sep");
        int end = at < 0 ? text.length() : at;
        return new Tuple(
                List.of(
                        Value.of(text.substring(0, end)),
                        Value.of(at < 0 ? "" : separator),
                        Value.of(at < 0 ? "" : text.substring(at + separator.length()))));
    }

    private static boolean any(Arguments arguments, Predicate<String> test) {
        Value given = arguments.get(0, "prefix");
        return given instanceof Tuple options
                ? options.values().stream().map(Printing::text).anyMatch(test)
                : test.test(arguments.text(0, "prefix"));
    }

    private static Value found(int index) {
        if (index < 0) {
            throw Failure.of("substring not found");
        }
        return Value.of(index);
    }

    private static int count(String text, String part) {
        return part.isEmpty()
                ? text.length() + 1
                : (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static String join(String separator, Value values) {
        return Iterating.over(values).stream()
                .map(value -> new Arguments(List.of(value), Map.of()).text(0, "item"))
                .collect(Collectors.joining(separator));
    }

    private static int width(Arguments arguments) {
        return Math.min(WIDEST, arguments.number(0, "width"));
    }

    private static String fill(Arguments arguments, int often) {
        return arguments.text(1, "fillchar", " ").repeat(Math.max(0, often));
    }

    private static String zeros(String text, int width) {
        boolean sign = text.startsWith("-") || text.startsWith("+");
        String zeros = "0".repeat(Math.max(0, width - text.length()));
        return sign ? text.charAt(0) + zeros + text.substring(1) : zeros + text;
    }

    static String center(String text, int width, String fill) {
        int missing = Math.max(0, width - text.length());
        int left = missing / 2 + (missing & width & 1);
        return fill.repeat(left) + text + fill.repeat(missing - left);
    }

    private static String prefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String suffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static Value all(String text, IntPredicate test) {
        return Value.of(!text.isEmpty() && text.codePoints().allMatch(test));
    }
}
