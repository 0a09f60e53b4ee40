package dev.waymark.warehouse;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.snapshot.TableName;
import java.util.List;

/// The change of an environment's virtual layer from one generation to the next.
///
/// @param fence of the slot's holder; an older one is refused
/// @param views to point
/// @param drop views that go away
/// @param after statements run after the views, in the same transaction
public record Promotion(
        EnvironmentName environment,
        long generation,
        long fence,
        List<View> views,
        List<TableName> drop,
        List<String> after) {

    /// @param dress what the view has then; comments of an earlier promotion are gone
    public record View(TableName view, TableName table, Dress dress) {}
}
