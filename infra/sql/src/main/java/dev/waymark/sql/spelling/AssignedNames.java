package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.List;

/// T-SQL's `SELECT k = a` as `SELECT a AS k`.
final class AssignedNames implements Rewrite {

    private final Dialect dialect;

    AssignedNames(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Node apply(Node node) {
        return dialect.is("tsql") && isAssigned(node) ? named(node.first()) : node;
    }

    private static boolean isAssigned(Node node) {
        return node.is(Kind.PROJECTION)
                && node.words().size() == 1
                && node.first().is(Kind.COMPARISON)
                && node.first().words().contains("=")
                && node.first().first().is(Kind.COLUMN)
                && node.first().first().words().size() == 1;
    }

    private static Node named(Node equality) {
        String name = equality.first().name();
        return OutputNames.as(Node.row(Kind.PROJECTION, List.of(equality.last())), name);
    }
}
