package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Value;
import java.util.Map;

/// `namespace(...)`: names that loops and macros may change.
///
/// @param names that it holds
record Namespace(Map<String, Value> names) implements Value.Thing {

    @Override
    public String shown() {
        return "<Namespace>";
    }

    @Override
    public Value attribute(String name) {
        Value value = names.get(name);
        return value != null ? value : Value.Thing.super.attribute(name);
    }

    void set(String name, Value value) {
        names.put(name, value);
    }
}
