package dev.waymark.warehouse;

import dev.waymark.warehouse.WarehouseFailure.Kind;
import java.util.Set;
import java.util.TreeSet;

/// The keys that a gateway's connection may have (semantics 1.3).
///
/// @param understood they do something
/// @param without effect: read by others, or about things that never differ
public record ConnectionKeys(Set<String> understood, Set<String> without) {

    /// What SQLMesh knows for every engine and no adapter needs.
    public static final Set<String> WITHOUT_EFFECT =
            Set.of(
                    "type",
                    "pre_ping",
                    "pretty_sql",
                    "schema_differ_overrides",
                    "catalog_type_overrides");

    /// A setting that does nothing would be a promise that is not kept.
    ///
    /// @param who has the keys, for people
    /// @throws WarehouseFailure with the keys that nobody understands
    public void refuseOthers(String who, Set<String> given) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(understood);
        unknown.removeAll(without);
        if (!unknown.isEmpty()) {
            throw new WarehouseFailure(
                    Kind.UNREACHABLE,
                    "%s cannot have %s; it understands %s."
                            .formatted(who, unknown, new TreeSet<>(understood)));
        }
    }
}
