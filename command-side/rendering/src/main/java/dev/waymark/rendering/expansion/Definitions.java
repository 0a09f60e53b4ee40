package dev.waymark.rendering.expansion;

import dev.waymark.rendering.macro.Lambda;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `@DEF` has defined so far; names in any case.
final class Definitions {

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Lambda> lambdas = new HashMap<>();

    void put(String name, String sql) {
        values.put(name.toLowerCase(Locale.ROOT), sql);
    }

    void put(String name, Lambda lambda) {
        lambdas.put(name.toLowerCase(Locale.ROOT), lambda);
    }

    @Nullable String value(String name) {
        return values.get(name.toLowerCase(Locale.ROOT));
    }

    @Nullable Lambda lambda(String name) {
        return lambdas.get(name.toLowerCase(Locale.ROOT));
    }

    Collection<String> names() {
        return values.keySet();
    }

    Collection<String> lambdaNames() {
        return lambdas.keySet();
    }
}
