package dev.waymark.applying;

import dev.waymark.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/// The engines of a project.
@FunctionalInterface
public interface Warehouses {

    /// @param gateway lower-case name; null for the selected one
    Warehouse of(@Nullable String gateway);
}
