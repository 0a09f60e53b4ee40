package dev.waymark.project.python;

import dev.waymark.project.source.SourceFile;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules that a file of the linter defines: known by name, never run.
public final class LinterRules {

    private static final Pattern RULE = Pattern.compile("(?m)^class\\s+(\\w+)\\s*\\([^)]*Rule\\b");

    private LinterRules() {}

    /// Lower-case names.
    public static SortedSet<String> of(SourceFile file) {
        SortedSet<String> names = new TreeSet<>();
        Matcher matcher = RULE.matcher(file.text());
        while (matcher.find()) {
            names.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
