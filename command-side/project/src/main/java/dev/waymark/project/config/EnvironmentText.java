package dev.waymark.project.config;

import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the values of environment variables into the text of a settings file: `{{ env_var('NAME',
/// 'default') }}` (semantics 1.1).
final class EnvironmentText {

    private static final Pattern CALL =
            Pattern.compile(
                    "\\{\\{-?\\s*env_var\\(\\s*(['\"])(.*?)\\1\\s*(?:,\\s*(?:default\\s*=\\s*)?"
                            + "(?:(['\"])(.*?)\\3|([\\w.+-]+))\\s*)?\\)\\s*-?}}");
    private static final Pattern OTHER = Pattern.compile("\\{\\{|\\{%");

    private final Map<String, String> environment;
    private final Findings findings;

    EnvironmentText(Map<String, String> environment, Findings findings) {
        this.environment = environment;
        this.findings = findings;
    }

    SourceFile fill(SourceFile file) {
        StringBuilder filled = new StringBuilder();
        int line = 1;
        for (String text : file.text().split("\n", -1)) {
            boolean comment = text.stripLeading().startsWith("#");
            filled.append(line == 1 ? "" : "\n").append(comment ? text : fill(text, file, line));
            line++;
        }
        return new SourceFile(file.name(), file.path(), filled.toString());
    }

    private String fill(String text, SourceFile file, int line) {
        Matcher other = OTHER.matcher(CALL.matcher(text).replaceAll(""));
        if (other.find()) {
            findings.error(
                    "config-template-not-supported",
                    "Only {{ env_var('NAME') }} and {{ env_var('NAME', 'default') }} are read here.",
                    "Write the value, or take it from an environment variable.",
                    file.at(line, 1));
        }
        return CALL.matcher(text)
                .replaceAll(call -> Matcher.quoteReplacement(value(call, file, line)));
    }

    private String value(MatchResult call, SourceFile file, int line) {
        String name = call.group(2);
        String value = environment.get(name);
        if (value != null) {
            return value;
        }
        String otherwise = either(call.group(4), call.group(5));
        if (otherwise == null) {
            findings.warning(
                    "environment-variable-unset",
                    "The environment variable " + name + " is not set; it counts as empty.",
                    "Set it, or give a default: {{ env_var('" + name + "', 'default') }}.",
                    file.at(line, call.start() + 1));
        }
        return otherwise == null ? "" : otherwise;
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }
}
