package dev.waymark.rendering.expansion;

import dev.waymark.rendering.macro.Fragments;
import dev.waymark.rendering.token.Token;
import dev.waymark.rendering.variable.Nearest;
import dev.waymark.rendering.variable.TimeVariables;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds what `@name` stands for: lambda parameters and definitions over variables.
final class Lookup {

    private final Expansion expansion;
    private final Map<String, String> parameters;

    Lookup(Expansion expansion, Map<String, String> parameters) {
        this.expansion = expansion;
        this.parameters = parameters;
    }

    /// @return null when nothing has that name
    @Nullable String sql(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String found = parameters.get(key);
        found = found != null ? found : expansion.definitions().value(key);
        return found != null ? found : expansion.variables().sql(key);
    }

    /// As a part of a name or template.
    @Nullable String bare(String name) {
        String dialect = expansion.scope().dialect();
        String parameter = parameters.get(name.toLowerCase(Locale.ROOT));
        String sql = sql(name);
        return parameter != null
                ? Fragments.bare(parameter, dialect)
                : sql == null ? null : Fragments.plain(sql, dialect);
    }

    void reportUndefined(Token at, String name) {
        expansion
                .problems()
                .add(
                        at,
                        "undefined-variable",
                        "Macro variable '" + name + "' is undefined.",
                        mend(name.toLowerCase(Locale.ROOT)));
    }

    private String mend(String name) {
        if (TimeVariables.isTime(name)) {
            return "A model without intervals (FULL, VIEW) has no start and no end; use @execution_"
                    + name.substring(name.indexOf('_') + 1)
                    + " or another kind.";
        }
        return Nearest.to(name, names())
                .map(near -> "Did you mean @" + near + "?")
                .orElse("Define it with @DEF or under 'variables' in the configuration.");
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(expansion.variables().names());
        names.addAll(parameters.keySet());
        names.addAll(expansion.definitions().names());
        return names;
    }
}
