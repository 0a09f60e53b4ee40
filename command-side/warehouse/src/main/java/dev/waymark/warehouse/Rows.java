package dev.waymark.warehouse;

import dev.waymark.kernel.model.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query's result, values as the driver gives them.
public record Rows(List<Column> columns, List<List<@Nullable Object>> values) {}
