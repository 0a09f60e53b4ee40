package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.Offset;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/// Whole queries.
final class Queries {

    private final TreeReader reader;
    private final Dialect dialect;

    Queries(TreeReader reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    Node read(Select select) {
        return switch (select) {
            case PlainSelect plain -> plain(plain);
            case SetOperationList list -> set(list);
            case ParenthesedSelect inner -> parenthesised(inner);
            case Values values -> values(values);
            default -> Opaque.of(select, dialect);
        };
    }

    private Node plain(PlainSelect select) {
        List<Node> parts = with(select);
        if (select.getOracleHint() != null) {
            parts.add(Opaque.of(select.getOracleHint(), dialect));
        }
        if (select.getDistinct() != null) {
            parts.add(reader.clauses().distinct(select.getDistinct()));
        }
        if (select.getTop() != null) {
            parts.add(reader.clauses().top(select.getTop()));
        }
        parts.add(reader.clauses().projections(select.getSelectItems()));
        from(parts, select);
        filters(parts, select);
        tail(parts, select);
        return new Shape(Kind.SELECT).word("SELECT").nodes(parts, "").build();
    }

    private List<Node> with(Select select) {
        List<Node> parts = new ArrayList<>();
        if (select.getWithItemsList() != null && !select.getWithItemsList().isEmpty()) {
            parts.add(reader.clauses().with(select.getWithItemsList()));
        }
        return parts;
    }

    private void from(List<Node> parts, PlainSelect select) {
        if (select.getFromItem() != null) {
            parts.add(Node.around(Kind.FROM, "FROM", reader.source(select.getFromItem()), ""));
        }
        if (select.getLateralViews() != null) {
            select.getLateralViews().forEach(view -> parts.add(Opaque.of(view, dialect)));
        }
        if (select.getJoins() != null) {
            select.getJoins().forEach(join -> parts.add(reader.join(join)));
        }
    }

    private void filters(List<Node> parts, PlainSelect select) {
        clause(parts, Kind.WHERE, select.getWhere());
        if (select.getGroupBy() != null) {
            parts.add(reader.clauses().group(select.getGroupBy()));
        }
        clause(parts, Kind.HAVING, select.getHaving());
        clause(parts, Kind.QUALIFY, select.getQualify());
        if (select.getWindowDefinitions() != null) {
            List<Node> windows =
                    select.getWindowDefinitions().stream().map(reader.windows()::named).toList();
            parts.add(new Shape(Kind.WINDOWS).word("WINDOW").nodes(windows, ",").build());
        }
    }

    private void clause(List<Node> parts, Kind kind, @Nullable Expression expression) {
        if (expression != null) {
            parts.add(Node.around(kind, kind.name(), reader.expression(expression), ""));
        }
    }

    private void tail(List<Node> parts, Select select) {
        if (select.getOrderByElements() != null) {
            parts.add(reader.clauses().order(select.getOrderByElements()));
        }
        if (select.getLimit() != null) {
            limit(parts, select.getLimit());
        }
        if (select.getOffset() != null) {
            parts.add(offset(select.getOffset()));
        }
        if (select.getFetch() != null) {
            List<String> words = Opaque.words(select.getFetch().toString(), dialect);
            parts.add(new Node(Kind.FETCH, words, List.of()));
        }
    }

    private Node offset(Offset offset) {
        Shape shape = new Shape(Kind.OFFSET).word("OFFSET");
        shape.node(reader.expression(offset.getOffset()));
        return offset.getOffsetParam() == null
                ? shape.build()
                : shape.word(offset.getOffsetParam().toUpperCase(Locale.ROOT)).build();
    }

    /// `LIMIT 5, 10` is `LIMIT 10 OFFSET 5`.
    private void limit(List<Node> parts, Limit limit) {
        clause(parts, Kind.LIMIT, limit.getRowCount());
        clause(parts, Kind.OFFSET, limit.getOffset());
    }

    /// JSqlParser's flat list as pairs, leaning left.
    private Node set(SetOperationList list) {
        Node left = read(list.getSelects().getFirst());
        int size = list.getSelects().size();
        for (int i = 1; i < size; i++) {
            List<Node> parts = i == size - 1 ? with(list) : new ArrayList<>();
            parts.add(left);
            parts.add(read(list.getSelects().get(i)));
            if (i == size - 1) {
                tail(parts, list);
            }
            String operator = list.getOperations().get(i - 1).toString().toUpperCase(Locale.ROOT);
            left =
                    new Shape(Kind.SET)
                            .words(operator.strip().split("\\s+"))
                            .nodes(parts, "")
                            .build();
        }
        return left;
    }

    private Node parenthesised(ParenthesedSelect select) {
        Node inner = Node.around(Kind.SUBQUERY, "(", read(select.getSelect()), ")");
        List<Node> parts = with(select);
        parts.add(inner);
        tail(parts, select);
        return parts.size() == 1 ? inner : Node.row(Kind.SUBQUERY, parts);
    }

    /// A single row is the list itself.
    private Node values(Values values) {
        Shape shape = new Shape(Kind.VALUES).word("VALUES");
        return values.getExpressions() instanceof ParenthesedExpressionList<?> row
                ? shape.node(reader.shapes().parentheses(row)).build()
                : shape.nodes(reader.shapes().nodes(values.getExpressions()), ",").build();
    }
}
