package dev.waymark.sql.canonical;

import dev.waymark.kernel.model.Column;
import dev.waymark.sql.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query after its columns were looked up.
///
/// @param columns what it puts out; null when not even the names can be told
/// @param doubts why the tree is not to be relied on; none when it is
public record Resolution(Node tree, @Nullable List<Column> columns, List<Doubt> doubts) {

    public Resolution {
        doubts = List.copyOf(doubts);
    }

    public boolean isCertain() {
        return doubts.isEmpty();
    }

    public boolean has(Doubt.Kind kind) {
        return doubts.stream().anyMatch(doubt -> doubt.kind() == kind);
    }
}
