package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.value.Value;
import org.jspecify.annotations.Nullable;

/// What a template finds from outside.
@FunctionalInterface
public interface Names {

    /// @return null when there is no such name
    @Nullable Value find(String name);
}
