package dev.waymark.warehouse.postgres;

import dev.waymark.kernel.model.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies under a name: a table or a view with its columns.
///
/// @param kind as the catalog has it: `r` a table, `v` a view, and others
record Shape(String kind, @Nullable String comment, List<Field> fields) {

    record Field(String name, String type, @Nullable String comment) {}

    boolean isView() {
        return kind.equals("v");
    }

    List<Column> columns() {
        return fields.stream().map(field -> new Column(field.name(), field.type())).toList();
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /// Of a column; null where there is none.
    @Nullable String comment(String column) {
        for (Field field : fields) {
            if (field.name().equals(column)) {
                return field.comment();
            }
        }
        return null;
    }

    boolean isCommented() {
        return comment != null || fields.stream().anyMatch(field -> field.comment() != null);
    }

    /// Whether a view of this shape can be replaced by one of another shape: the engine lets
    /// columns come at the end only.
    boolean growsInto(Shape other) {
        List<Column> later = other.columns();
        return later.size() >= fields.size() && later.subList(0, fields.size()).equals(columns());
    }
}
