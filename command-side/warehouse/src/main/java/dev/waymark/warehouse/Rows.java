package dev.waymark.warehouse;

import dev.waymark.kernel.model.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query's result, values as plain Java ones: numbers, texts and times of `java.time` (a
/// timestamp without a zone is a `LocalDateTime`), lists as `List`, structs and maps as `Map` in
/// their order.
public record Rows(List<Column> columns, List<List<@Nullable Object>> values) {}
