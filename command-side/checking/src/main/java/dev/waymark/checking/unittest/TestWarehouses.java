package dev.waymark.checking.unittest;

import dev.waymark.project.Project;
import dev.waymark.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/// Where tests run.
@FunctionalInterface
public interface TestWarehouses {

    /// Opens the test connection of a gateway; whoever asks closes it.
    ///
    /// @throws dev.waymark.warehouse.WarehouseFailure when there is no such gateway, or its test
    ///   connection cannot be opened
    Warehouse open(Project project, String gateway);

    /// Why nobody here can ever open it, such as an engine without an adapter; null when it can be
    /// tried.
    default @Nullable String obstacle(Project project, String gateway) {
        return null;
    }
}
