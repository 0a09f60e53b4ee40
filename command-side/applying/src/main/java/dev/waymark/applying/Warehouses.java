package dev.waymark.applying;

import dev.waymark.warehouse.Warehouse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The engines of a project. Gateways that reach the same database share one.
public interface Warehouses {

    /// @param gateway name; null for the selected one
    Warehouse of(@Nullable String gateway);

    /// What `@gateway` says in a model of this gateway.
    ///
    /// @param gateway name; null for the selected one
    /// @return lower case
    String name(@Nullable String gateway);

    /// Lower-case names of all gateways that the project has.
    Set<String> names();

    /// What the settings keep secret: passwords, tokens, keys. For hiding them, never for telling.
    Set<String> secrets();
}
