package dev.waymark.rendering.jinja;

import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.jinja.run.Names;
import dev.waymark.rendering.jinja.run.Run;
import dev.waymark.rendering.jinja.syntax.Template;
import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Method;
import dev.waymark.rendering.jinja.value.Value;
import dev.waymark.rendering.macro.Fragments;
import dev.waymark.rendering.variable.TimeVariables;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What SQLMesh gives to a template (semantics 1.11): the project's macros, `var` and
/// `blueprint_var`, times, and the names of the place that is rendered. Configured variables are
/// found through `var` only.
final class ScopeNames implements Names {

    /// Locals that are texts; any other is SQL and stays as it is.
    private static final Set<String> TEXTS =
            Set.of("default_catalog", "this_env", "schemas", "views");

    /// Known behind an `@` only.
    private static final String KIND = "model_kind_name";

    private final MacroScope scope;
    private final Map<String, Value> macros = new HashMap<>();
    private @Nullable Run run;

    ScopeNames(MacroScope scope) {
        this.scope = scope;
    }

    /// Macros run within this run, and share its budget.
    void runWith(Run running) {
        this.run = running;
    }

    @Override
    public @Nullable Value find(String name) {
        Value macro = macro(name);
        return macro != null ? macro : builtIn(name);
    }

    private @Nullable Value macro(String name) {
        String definition = scope.macros().get(name);
        if (definition != null && MacroScope.isJinja(definition) && run != null) {
            Run running = run;
            return macros.computeIfAbsent(name, _ -> running.macro(name, parsed(name, definition)));
        }
        return scope.isPythonMacro(name) ? new Method(name, _ -> refuse(name)) : null;
    }

    private static Template parsed(String name, String definition) {
        try {
            return Template.parse(definition);
        } catch (Failure failure) {
            throw failure.reworded(
                    "The macro '%s' cannot be read: %s (line %d of it)"
                            .formatted(name, failure.message(), failure.line()));
        }
    }

    private Value refuse(String name) {
        throw Failure.of(Failure.Sort.PYTHON_MACRO, scope.pythonMacroMessage(name));
    }

    private @Nullable Value builtIn(String name) {
        return switch (name) {
            case "var", "blueprint_var" -> new Method(name, this::variable);
            case "gateway" -> new Gateway(gateway());
            case "resolve_table" -> new Method(name, a -> Value.of(a.text(0, "table")));
            case "render" -> new Method(name, a -> rendered(a.text(0, "input")));
            case "runtime_stage" -> Value.of(scope.stage().value());
            default -> {
                String local = name.equals(KIND) ? null : scope.locals().get(name);
                yield local != null ? local(name, local) : time(name);
            }
        };
    }

    private Value rendered(String template) {
        return run == null ? Value.NONE : Value.of(run.text(Template.parse(template)));
    }

    private Value variable(Arguments arguments) {
        String name = arguments.text(0, "var_name").toLowerCase(Locale.ROOT);
        String json = scope.variables().get(name);
        return json != null
                ? JsonValues.of(json)
                : name.equals("gateway") ? gateway() : arguments.get(1, "default", Value.NONE);
    }

    private Value gateway() {
        String sql = scope.locals().get("gateway");
        return sql == null ? Value.NONE : Value.of(Fragments.plain(sql, scope.dialect()));
    }

    private Value local(String name, String sql) {
        boolean list = sql.startsWith("(") || sql.startsWith("[");
        if (!TEXTS.contains(name)) {
            return Value.of(sql);
        }
        return list
                ? Value.list(
                        Fragments.items(sql, scope.dialect()).stream().map(this::plain).toList())
                : plain(sql);
    }

    private Value plain(String sql) {
        return Value.of(Fragments.plain(sql, scope.dialect()));
    }

    private @Nullable Value time(String name) {
        return new TimeVariables(scope.window(), scope.dialect())
                .moment(name)
                .map(moment -> Times.value(moment, name.substring(name.indexOf('_') + 1)))
                .orElse(null);
    }
}
