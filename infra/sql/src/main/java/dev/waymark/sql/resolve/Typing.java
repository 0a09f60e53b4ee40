package dev.waymark.sql.resolve;

import dev.waymark.sql.tree.Node;
import org.jspecify.annotations.Nullable;

/// Types of expressions.
@FunctionalInterface
public interface Typing {

    /// Knows none.
    Typing NONE = (expression, scope) -> null;

    /// @return null where the SQL alone cannot tell
    @Nullable String of(Node expression, Scope scope);
}
