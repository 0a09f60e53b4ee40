package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query after its columns were looked up.
///
/// @param columns what it puts out; null when not even the names can be told
/// @param doubts why the tree is not to be relied on; none when it is
public record Resolution(Node tree, @Nullable List<Column> columns, List<Doubt> doubts) {

    public Resolution {
        doubts = List.copyOf(doubts);
    }

    /// @param tables columns of tables by full name; others are not known
    public static Resolution of(
            Node query, Dialect dialect, Map<ModelName, List<Column>> tables, Typing typing) {
        Doubts doubts = new Doubts();
        Resolved resolved =
                new Resolver(dialect, tables, typing, doubts).query(query, null, Ctes.NONE);
        return new Resolution(resolved.query(), resolved.columns(), doubts.reasons());
    }

    public boolean isCertain() {
        return doubts.isEmpty();
    }

    public boolean has(Doubt.Kind kind) {
        return doubts.stream().anyMatch(doubt -> doubt.kind() == kind);
    }
}
