package dev.waymark.rendering.variable;

import dev.waymark.rendering.MacroScope;
import dev.waymark.rendering.token.Literals;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Values from outside the text: locals and times over configured variables (semantics 1.11).
public final class Variables {

    private final MacroScope scope;
    private final TimeVariables times;

    public Variables(MacroScope scope) {
        this.scope = scope;
        this.times = new TimeVariables(scope.window(), scope.dialect());
    }

    /// @param name lower case
    /// @return null when there is no such variable
    public @Nullable String sql(String name) {
        String local = scope.locals().get(name);
        local = local != null ? local : stage(name);
        local = local != null ? local : times.sql(name);
        return local != null ? local : configured(name);
    }

    /// The value of a configured or blueprint variable, for `@VAR`.
    public @Nullable String configured(String name) {
        String json = scope.variables().get(name);
        return json == null ? gateway(name) : JsonLiterals.sql(json, scope.dialect());
    }

    /// The name of the gateway counts as configured.
    private @Nullable String gateway(String name) {
        return name.equals("gateway") ? scope.locals().get(name) : null;
    }

    private @Nullable String stage(String name) {
        return name.equals("runtime_stage")
                ? Literals.string(scope.stage().value(), scope.dialect())
                : null;
    }

    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(scope.locals().keySet());
        names.addAll(scope.variables().keySet());
        names.add("runtime_stage");
        times.names().forEach(names::add);
        return names;
    }
}
