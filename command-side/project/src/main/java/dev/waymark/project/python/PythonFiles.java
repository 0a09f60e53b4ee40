package dev.waymark.project.python;

import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says of each Python file that defines something that Waymark cannot do it. A file without a
/// definition is nothing.
public final class PythonFiles {

    private static final Pattern MODEL = Pattern.compile("(?m)^@model\\b");
    private static final Pattern DISABLED = Pattern.compile("\\benabled\\s*=\\s*False\\b");
    private static final Pattern MACRO = Pattern.compile("(?m)^@macro\\b");
    private static final Pattern RULE = Pattern.compile("(?m)^class\\s+(\\w+)\\s*\\([^)]*Rule\\b");
    private static final Pattern ANY = Pattern.compile("(?m)^[^#\\s]");
    private static final Pattern NAMED =
            Pattern.compile("(?s)@macro\\b(?:\\(\\s*['\"](\\w+)['\"])?.*?\\bdef\\s+(\\w+)");

    private final Findings findings;

    public PythonFiles(Findings findings) {
        this.findings = findings;
    }

    /// A model that is switched off is not there.
    public void model(SourceFile file) {
        if (MODEL.matcher(file.text()).results().count()
                == DISABLED.matcher(file.text()).results().count()) {
            return;
        }
        refuse(file, MODEL, "python-model-not-supported", "Python models are not evaluated.");
    }

    public void audit(SourceFile file) {
        if (file.name().endsWith("__init__.py")) {
            return;
        }
        refuse(file, ANY, "python-audit-not-supported", "Python audits are not run.");
    }

    /// The lower-case names that the file defines.
    public Set<String> macros(SourceFile file) {
        refuse(file, MACRO, "python-macro-not-supported", "Python macros are not expanded.");
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAMED.matcher(file.text());
        while (matcher.find()) {
            String given = matcher.group(1);
            names.add((given == null ? matcher.group(2) : given).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /// The lower-case names of the rules that a file of the linter defines.
    public Set<String> rules(SourceFile file) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = RULE.matcher(file.text());
        while (matcher.find()) {
            names.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private void refuse(SourceFile file, Pattern definition, String code, String summary) {
        Matcher matcher = definition.matcher(file.text());
        if (matcher.find()) {
            int line = (int) file.text().substring(0, matcher.start()).lines().count() + 1;
            findings.error(
                    code,
                    summary,
                    "Write it in SQL, or leave it out while you try Waymark.",
                    file.at(line, 1));
        }
    }
}
