package dev.waymark.rendering.macro;

import dev.waymark.rendering.dialect.Spelling;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `@VAR('name'[, default])` and `@BLUEPRINT_VAR`: a configured value, the default, or NULL.
record Var(String name) implements Macro {

    @Override
    public Parameters parameters() {
        return Parameters.of("var_name").optionally("default");
    }

    @Override
    public List<String> expand(Call call) {
        String variable = call.required("var_name");
        return Fragments.isString(variable, call.dialect())
                ? List.of(value(call, Fragments.bare(variable, call.dialect())))
                : call.refuse(
                        "Invalid variable name '" + variable + "'. Expected a string literal.",
                        "Write @" + name + "('name').");
    }

    private static String value(Call call, String variable) {
        @Nullable String value = call.configured(variable.toLowerCase(Locale.ROOT));
        @Nullable String fallback = call.optional("default");
        return value != null
                ? configured(value, call.dialect())
                : fallback != null ? fallback : "NULL";
    }

    /// A list is an array here, while `@name` is a tuple.
    private static String configured(String value, String dialect) {
        return value.startsWith("(")
                ? Spelling.array(Fragments.items(value, dialect), dialect)
                : value;
    }
}
