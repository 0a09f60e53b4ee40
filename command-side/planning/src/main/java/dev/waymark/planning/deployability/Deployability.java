package dev.waymark.planning.deployability;

import dev.waymark.kernel.model.ModelName;
import java.util.Set;

/// What may be promoted to prod as it is computed here, and which of two tables is read.
///
/// @param notDeployable models whose output would go to dev tables
/// @param shown those of them whose versioned table is read nevertheless, because it is what prod
///   has
public record Deployability(Set<ModelName> notDeployable, Set<ModelName> shown) {

    /// Prod writes and reads versioned tables only.
    public static final Deployability ALL = new Deployability(Set.of(), Set.of());

    /// Whether its output may go to prod as it is: it is written into the versioned table.
    public boolean isDeployable(ModelName name) {
        return !notDeployable.contains(name);
    }

    /// Whether its versioned table is what readers and views take.
    public boolean isRepresentative(ModelName name) {
        return isDeployable(name) || shown.contains(name);
    }
}
