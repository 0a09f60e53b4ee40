package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.Top;
import net.sf.jsqlparser.statement.select.WithItem;

/// The clauses of a query.
final class Clauses {

    private final TreeReader reader;
    private final Dialect dialect;

    Clauses(TreeReader reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    Node with(List<WithItem<?>> items) {
        boolean recursive = items.stream().anyMatch(WithItem::isRecursive);
        return new Shape(Kind.WITH)
                .word("WITH")
                .when(recursive, "RECURSIVE")
                .nodes(items.stream().map(this::cte).toList(), ",")
                .build();
    }

    private Node cte(WithItem<?> item) {
        Shape shape = new Shape(Kind.CTE).word(identifier(item.getAlias().getName()));
        if (item.getWithItemList() != null) {
            shape.word("(").words(names(item.getWithItemList())).word(")");
        }
        return shape.word("AS")
                .when(item.isUsingNot(), "NOT")
                .when(item.isMaterialized(), "MATERIALIZED")
                .node(reader.query(item.getSelect()))
                .build();
    }

    private List<String> names(List<SelectItem<?>> columns) {
        List<String> words = new ArrayList<>();
        for (SelectItem<?> column : columns) {
            words.add(identifier(column.getExpression().toString()));
            words.add(",");
        }
        words.removeLast();
        return words;
    }

    String identifier(String written) {
        return Words.identifier(dialect.fold(Identifier.of(written)));
    }

    Node distinct(Distinct distinct) {
        Shape shape = new Shape(Kind.DISTINCT).word("DISTINCT");
        List<SelectItem<?>> on = distinct.getOnSelectItems();
        if (on != null && !on.isEmpty()) {
            List<Node> items = on.stream().map(i -> reader.expression(i.getExpression())).toList();
            shape.words("ON", "(").nodes(items, ",").word(")");
        }
        return shape.build();
    }

    Node top(Top top) {
        return new Shape(Kind.TOP)
                .word("TOP")
                .when(top.hasParenthesis(), "(")
                .node(reader.expression(top.getExpression()))
                .when(top.hasParenthesis(), ")")
                .when(top.isPercentage(), "PERCENT")
                .when(top.isWithTies(), "WITH", "TIES")
                .build();
    }

    Node projections(List<SelectItem<?>> items) {
        return new Shape(Kind.PROJECTIONS)
                .nodes(items.stream().map(this::projection).toList(), ",")
                .build();
    }

    private Node projection(SelectItem<?> item) {
        Shape shape = new Shape(Kind.PROJECTION).node(reader.expression(item.getExpression()));
        return item.getAlias() == null ? shape.build() : alias(shape, item.getAlias()).build();
    }

    private Shape alias(Shape shape, Alias alias) {
        boolean plain = alias.getAliasColumns() == null || alias.getAliasColumns().isEmpty();
        return plain
                ? shape.words("AS", identifier(alias.getName()))
                : shape.word("AS").words(Opaque.words(alias.toString(), dialect)).word("");
    }

    Node star(AllColumns star) {
        Shape shape = new Shape(Kind.STAR);
        if (star instanceof AllTableColumns of) {
            for (String part : of.getTable().getNameParts().reversed()) {
                shape.words(identifier(part), ".");
            }
        }
        shape.word("*");
        if (star.getExceptColumns() != null && !star.getExceptColumns().isEmpty()) {
            shape.node(except(star));
        }
        if (star.getReplaceExpressions() != null && !star.getReplaceExpressions().isEmpty()) {
            shape.node(replace(star.getReplaceExpressions()));
        }
        return shape.build();
    }

    private Node except(AllColumns star) {
        Shape shape =
                new Shape(Kind.EXCEPT).words(star.getExceptKeyword().toUpperCase(Locale.ROOT), "(");
        star.getExceptColumns().forEach(column -> shape.word(identifier(column.getColumnName())));
        return shape.word(")").build();
    }

    private Node replace(List<SelectItem<?>> items) {
        return new Shape(Kind.REPLACE)
                .words("REPLACE", "(")
                .nodes(items.stream().map(this::projection).toList(), ",")
                .word(")")
                .build();
    }

    Node group(GroupByElement group) {
        Shape shape = new Shape(Kind.GROUP).words("GROUP", "BY");
        ExpressionList<?> keys = group.getGroupByExpressionList();
        boolean parenthesised = keys instanceof ParenthesedExpressionList<?>;
        if (parenthesised) {
            shape.node(reader.shapes().parentheses((ParenthesedExpressionList<?>) keys));
        } else if (keys != null) {
            shape.nodes(reader.shapes().nodes(keys), ",");
        }
        if (!group.getGroupingSets().isEmpty()) {
            shape.words("GROUPING", "SETS", "(").nodes(sets(group), ",").word(")");
        }
        return shape.when(group.isMysqlWithRollup(), "WITH", "ROLLUP").build();
    }

    private List<Node> sets(GroupByElement group) {
        return group.getGroupingSets().stream()
                .map(set ->
                        set instanceof ParenthesedExpressionList<?> list
                                ? reader.shapes().parentheses(list)
                                : reader.expression((Expression) set.getFirst()))
                .toList();
    }

    Node order(List<OrderByElement> elements) {
        return new Shape(Kind.ORDER)
                .words("ORDER", "BY")
                .nodes(elements.stream().map(this::ordered).toList(), ",")
                .build();
    }

    private Node ordered(OrderByElement element) {
        Shape shape = new Shape(Kind.ORDERED).node(reader.expression(element.getExpression()));
        shape.when(!element.isAsc(), "DESC");
        if (element.getNullOrdering() != null) {
            shape.words(element.getNullOrdering().name().split("_"));
        }
        return shape.build();
    }
}
