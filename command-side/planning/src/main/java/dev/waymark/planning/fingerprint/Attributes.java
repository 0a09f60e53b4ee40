package dev.waymark.planning.fingerprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects attributes in the order in which they are hashed.
final class Attributes {

    private final List<Attribute> collected = new ArrayList<>();

    Attributes add(String label, @Nullable Object value) {
        collected.add(new Attribute(label, value == null ? null : value.toString()));
        return this;
    }

    Attributes each(String label, Collection<?> values) {
        values.forEach(value -> add(label, value));
        return this;
    }

    Attributes each(String label, Map<String, String> values) {
        values.forEach((name, value) -> add(label + " " + name, value));
        return this;
    }

    List<Attribute> list() {
        return List.copyOf(collected);
    }
}
