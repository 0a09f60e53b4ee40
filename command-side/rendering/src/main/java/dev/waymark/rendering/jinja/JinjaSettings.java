package dev.waymark.rendering.jinja;

import dev.waymark.rendering.Rendering;
import dev.waymark.rendering.jinja.run.Run;
import dev.waymark.rendering.jinja.syntax.Template;
import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Method;
import dev.waymark.rendering.jinja.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Renders the text of a settings file, which sees `env_var('NAME', default)`, `user()` and `var`
/// (semantics 1.1).
public final class JinjaSettings {

    private static final List<String> USERS = List.of("LOGNAME", "USER", "LNAME", "USERNAME");

    private final Map<String, String> environment;
    private final SortedSet<String> unset = new TreeSet<>();

    public JinjaSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The text with every tag resolved, or the one problem `jinja-failed`.
    public Rendering render(String text) {
        try {
            return new Rendering.Rendered(new Run(this::find).text(Template.parse(text)));
        } catch (Failure failure) {
            return new Rendering.Unrenderable(List.of(problem(failure)));
        }
    }

    /// Names of the environment variables that were asked for, have no value and no default; they
    /// count as empty.
    public SortedSet<String> unset() {
        return unset;
    }

    private static Rendering.Problem problem(Failure failure) {
        return new Rendering.Problem(
                "jinja-failed",
                "Jinja: " + failure.message(),
                "Settings may use env_var('NAME', default), user() and Jinja's own filters.",
                Math.max(1, failure.line()),
                Math.max(1, failure.column()));
    }

    private @Nullable Value find(String name) {
        return switch (name) {
            case "env_var" -> new Method(name, this::variable);
            case "var" -> new Method(name, arguments -> arguments.get(1, "default", Value.NONE));
            case "user" -> new Method(name, _ -> user());
            default -> null;
        };
    }

    private Value variable(Arguments arguments) {
        String name = arguments.text(0, "key");
        String value = environment.get(name);
        if (value != null || arguments.has(1, "default")) {
            return value == null ? arguments.get(1, "default") : Value.of(value);
        }
        unset.add(name);
        return new Value.Undefined("The environment variable " + name + " is not set.");
    }

    private Value user() {
        Stream<String> names = USERS.stream().map(environment::get).filter(Objects::nonNull);
        return Value.of(names.findFirst().orElse(""));
    }
}
