package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import java.util.List;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/// The select list of a query that casts all that it puts out and names it, as models are often
/// written: names and types are there, and what is cast and what is read changes neither.
public final class Outline {

    private static final Node NOTHING = Node.leaf(Kind.NULL, "NULL");

    private Outline() {}

    /// The query with casts of nothing, and nothing that it reads; null for queries of other kinds.
    public static @Nullable Node of(Select select, Dialect dialect) {
        if (!(select instanceof PlainSelect plain)
                || plain.getSelectItems().isEmpty()
                || !plain.getSelectItems().stream().allMatch(Outline::isNamedCast)) {
            return null;
        }
        TreeReader reader = new TreeReader(dialect);
        List<Node> items =
                plain.getSelectItems().stream().map(item -> projection(reader, item)).toList();
        Node list = new Shape(Kind.PROJECTIONS).nodes(items, ",").build();
        return new Shape(Kind.SELECT).word("SELECT").node(list).build();
    }

    private static boolean isNamedCast(SelectItem<?> item) {
        Alias alias = item.getAlias();
        return alias != null
                && (alias.getAliasColumns() == null || alias.getAliasColumns().isEmpty())
                && item.getExpression() instanceof CastExpression cast
                && Shapes.isPlain(cast);
    }

    private static Node projection(TreeReader reader, SelectItem<?> item) {
        Node cast = reader.shapes().cast((CastExpression) item.getExpression(), NOTHING);
        String name = reader.clauses().identifier(item.getAlias().getName());
        return new Shape(Kind.PROJECTION).node(cast).words("AS", name).build();
    }
}
