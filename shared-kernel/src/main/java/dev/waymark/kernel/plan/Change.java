package dev.waymark.kernel.plan;

import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.Category;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one model of the target environment differs from the project (semantics 3.1).
public sealed interface Change {

    ModelName model();

    /// The project has it, the environment does not.
    record Added(ModelName model, SnapshotId to, Category category) implements Change {}

    /// The environment has it, the project does not.
    record Removed(ModelName model, SnapshotId from) implements Change {}

    /// The model itself changed what it computes.
    ///
    /// @param category null while nobody has decided
    /// @param why what the category rests on, one sentence each
    /// @param diff unified diff of the definitions
    record DirectlyModified(
            ModelName model,
            SnapshotId from,
            SnapshotId to,
            @Nullable Category category,
            boolean forwardOnly,
            List<String> why,
            String diff)
            implements Change {}

    /// Only what it reads changed.
    ///
    /// @param because the direct parents whose change decides
    /// @param diff unified diff of the definitions, null where its own says the same as before
    record IndirectlyModified(
            ModelName model,
            SnapshotId from,
            SnapshotId to,
            @Nullable Category category,
            boolean forwardOnly,
            List<ModelName> because,
            @Nullable String diff)
            implements Change {}

    /// Nothing about its rows changed.
    record MetadataUpdated(
            ModelName model,
            SnapshotId from,
            SnapshotId to,
            @Nullable Category category,
            String diff)
            implements Change {}
}
