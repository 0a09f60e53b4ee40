package dev.waymark.rendering;

import dev.waymark.kernel.model.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `@STAR` and `@UNION` know of the relations that they name.
@FunctionalInterface
public interface Columns {

    /// Nothing is known of any relation.
    Columns UNKNOWN = _ -> null;

    /// The columns of a relation, in order.
    ///
    /// @param relation as written in the text, macros expanded: `db.orders`
    /// @return null when they are not known
    @Nullable List<Column> of(String relation);
}
