package dev.waymark.project.config;

import dev.waymark.project.source.Findings;
import dev.waymark.project.source.SourceFile;
import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.jinja.JinjaSettings;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renders the Jinja in the text of a settings file, which mostly puts in values of environment
/// variables: `{{ env_var('NAME', 'default') }}` (semantics 1.1).
final class EnvironmentText {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final Pattern TAG = Pattern.compile("\\{[{%#]");

    private final Map<String, String> environment;
    private final Findings findings;

    EnvironmentText(Map<String, String> environment, Findings findings) {
        this.environment = environment;
        this.findings = findings;
    }

    /// The same file where there is no Jinja, or it cannot be rendered, which is a finding.
    SourceFile fill(SourceFile file) {
        String text = COMMENT.matcher(file.text()).replaceAll("");
        return TAG.matcher(text).find()
                ? new SourceFile(file.name(), file.path(), rendered(text, file))
                : file;
    }

    private String rendered(String text, SourceFile file) {
        JinjaSettings jinja = new JinjaSettings(environment);
        Rendering rendering = jinja.render(text);
        jinja.unset().forEach(name -> warn(name, text, file));
        return switch (rendering) {
            case Rendering.Rendered(String filled) -> filled;
            case Rendering.Unrenderable(var problems) -> {
                problems.forEach(it ->
                        findings.error(
                                it.code(),
                                it.message(),
                                it.mend(),
                                file.at(it.line(), it.column())));
                yield "";
            }
        };
    }

    /// At each place that asks for the variable.
    private void warn(String name, String text, SourceFile file) {
        Matcher call =
                Pattern.compile("env_var\\(\\s*['\"]" + Pattern.quote(name) + "['\"]\\s*\\)")
                        .matcher(text);
        while (call.find()) {
            String before = text.substring(0, call.start());
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            findings.warning(
                    "environment-variable-unset",
                    "The environment variable " + name + " is not set; it counts as empty.",
                    "Set it, or give a default: {{ env_var('" + name + "', 'default') }}.",
                    file.at(line, call.start() - before.lastIndexOf('\n')));
        }
    }
}
