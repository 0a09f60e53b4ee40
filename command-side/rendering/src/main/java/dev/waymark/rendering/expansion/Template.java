package dev.waymark.rendering.expansion;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts with `@name` and `@{name}` inside. `@@` is one `@`; a name that stands for nothing stays.
final class Template {

    private static final Pattern PLACES =
            Pattern.compile("@(?:(@)|\\{\\s*([A-Za-z_]\\w*)\\s*}|([A-Za-z_]\\w*))");

    private Template() {}

    static String fill(String text, Lookup lookup) {
        return PLACES.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place, lookup)));
    }

    private static String value(MatchResult place, Lookup lookup) {
        if (place.group(1) != null) {
            return "@";
        }
        String name = place.group(2) != null ? place.group(2) : place.group(3);
        String value = lookup.bare(name);
        return value != null ? value : place.group();
    }
}
