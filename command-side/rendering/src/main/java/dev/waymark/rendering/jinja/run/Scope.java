package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names that hold at a place; what a loop or macro sets is gone behind it.
final class Scope {

    private final @Nullable Scope outer;
    private final Names outside;
    private final Map<String, Value> names = new HashMap<>();

    Scope(Names outside) {
        this(null, outside);
    }

    private Scope(@Nullable Scope outer, Names outside) {
        this.outer = outer;
        this.outside = outside;
    }

    Scope inner() {
        return new Scope(this, outside);
    }

    void set(String name, Value value) {
        names.put(name, value);
    }

    Value get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value value = scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        Value value = outside.find(name);
        return value != null ? value : new Value.Undefined("'" + name + "' is undefined");
    }
}
