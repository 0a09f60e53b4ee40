package dev.waymark.applying.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Python's strftime patterns, which time columns are declared with, on moments in UTC.
final class TimeFormat {

    private static final Map<Character, String> PATTERNS =
            Map.ofEntries(
                    Map.entry('Y', "uuuu"),
                    Map.entry('y', "uu"),
                    Map.entry('m', "MM"),
                    Map.entry('d', "dd"),
                    Map.entry('H', "HH"),
                    Map.entry('I', "hh"),
                    Map.entry('p', "a"),
                    Map.entry('M', "mm"),
                    Map.entry('S', "ss"),
                    Map.entry('f', "SSSSSS"),
                    Map.entry('j', "DDD"),
                    Map.entry('b', "MMM"),
                    Map.entry('B', "MMMM"),
                    Map.entry('a', "EEE"),
                    Map.entry('A', "EEEE"),
                    Map.entry('z', "xx"));

    private TimeFormat() {}

    static String format(Instant moment, String strftime) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < strftime.length(); i++) {
            char c = strftime.charAt(i);
            if (c == '%' && i + 1 < strftime.length()) {
                i++;
                text.append(field(utc, strftime.charAt(i)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String field(OffsetDateTime moment, char directive) {
        String pattern = PATTERNS.get(directive);
        return pattern == null
                ? String.valueOf(directive)
                : DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(moment);
    }
}
