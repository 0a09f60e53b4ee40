package dev.waymark.project.config;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file `.env` of a project: lines `NAME=value`, optionally quoted, `#` for comments.
final class DotEnv {

    private static final Pattern LINE =
            Pattern.compile(
                    "\\s*(?:export\\s+)?([\\w.]+)\\s*=\\s*"
                            + "(?:'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(.*?))\\s*(?:\\s#.*)?");

    private DotEnv() {}

    /// The environment with the lines of the file laid over it.
    static Map<String, String> over(Map<String, String> environment, String text) {
        Map<String, String> all = new HashMap<>(environment);
        for (String line : text.split("\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (!line.stripLeading().startsWith("#") && matcher.matches()) {
                all.put(matcher.group(1), value(matcher));
            }
        }
        return all;
    }

    private static String value(Matcher line) {
        if (line.group(2) != null) {
            return line.group(2);
        }
        return line.group(3) != null
                ? line.group(3).replace("\\n", "\n").replace("\\\"", "\"")
                : line.group(4);
    }
}
