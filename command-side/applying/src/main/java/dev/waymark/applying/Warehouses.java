package dev.waymark.applying;

import dev.waymark.kernel.environment.PromotionMode;
import dev.waymark.kernel.snapshot.TableName;
import dev.waymark.warehouse.Warehouse;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The engines of a project. Gateways that reach the same database share one.
public interface Warehouses {

    /// @param gateway name; null for the selected one
    Warehouse of(@Nullable String gateway);

    /// Opens the selected one beside what else there is to do, for whoever will need it. Makes
    /// nothing that is not there. What fails fails again when it is needed, and is told then.
    void prepare();

    /// What `@gateway` says in a model of this gateway.
    ///
    /// @param gateway name; null for the selected one
    /// @return lower case
    String name(@Nullable String gateway);

    /// Lower-case names of all gateways that the project has.
    Set<String> names();

    /// What the settings keep secret: passwords, tokens, keys. For hiding them, never for telling.
    Set<String> secrets();

    /// The gateway that makes the views which are shown at this one. Gateways that lead to the same
    /// database have theirs made by one of them: by the selected one if it is among them, else by
    /// the first by name.
    ///
    /// @param gateway name; null for the selected one
    /// @return lower case
    String showing(@Nullable String gateway);

    /// How atomic a promotion of these views is at a gateway.
    ///
    /// @param gateway lower-case name
    /// @param views with their catalogs
    /// @return empty when that takes asking the engine, and it cannot be reached
    Optional<PromotionMode> promotionMode(String gateway, Collection<TableName> views);

    /// Whether what lies at one gateway can be read at another.
    ///
    /// @param tables name of the gateway where they lie; null for the selected one
    /// @param reader name of the gateway that reads; null for the selected one
    /// @return true also when nobody can tell
    boolean sees(@Nullable String reader, @Nullable String tables);
}
