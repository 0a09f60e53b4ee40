package dev.waymark.rendering.jinja.value;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `'{} of {name:>5}'.format(a, name=b)`.
final class BraceFormat {

    private static final Pattern PLACE =
            Pattern.compile(
                    "\\{\\{|}}|\\{(\\w*)((?:\\.\\w+|\\[[^\\]{}]+])*)(?:!([rsa]))?(?::([^{}]*))?}|[{}]");
    private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\[([^\\]]+)]");

    private final Arguments arguments;
    private int next;

    private BraceFormat(Arguments arguments) {
        this.arguments = arguments;
    }

    static String fill(String text, Arguments arguments) {
        BraceFormat format = new BraceFormat(arguments);
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(format.one(place)));
    }

    private String one(MatchResult place) {
        return switch (place.group()) {
            case "{{" -> "{";
            case "}}" -> "}";
            case "{", "}" -> throw Failure.of("Single '" + place.group() + "' in format string");
            default -> written(place);
        };
    }

    private String written(MatchResult place) {
        Value value = steps(value(place.group(1)), place.group(2));
        Value shown = "r".equals(place.group(3)) ? Value.of(Printing.repr(value)) : value;
        String spec = place.group(4);
        return spec == null || spec.isEmpty()
                ? Printing.text(shown)
                : FormatSpec.parse(spec).apply(shown);
    }

    private Value value(String name) {
        boolean position = name.isEmpty() || Character.isDigit(name.charAt(0));
        if (!position) {
            return arguments.get(Integer.MAX_VALUE, name);
        }
        int index = name.isEmpty() ? next++ : Integer.parseInt(name);
        if (index >= arguments.values().size()) {
            throw Failure.of(
                    "Replacement index " + index + " out of range for positional args tuple");
        }
        return arguments.values().get(index);
    }

    private static Value steps(Value from, String path) {
        Value value = from;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            value =
                    step.group(1) != null
                            ? Attributes.attribute(value, step.group(1))
                            : Attributes.item(value, key(step.group(2)));
        }
        return value;
    }

    private static Value key(String text) {
        return text.chars().allMatch(Character::isDigit)
                ? Value.of(Long.parseLong(text))
                : Value.of(text);
    }
}
