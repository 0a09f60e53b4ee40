package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.ArrayExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.RowConstructor;
import net.sf.jsqlparser.expression.TimezoneExpression;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.create.table.ColumnDefinition;
import org.jspecify.annotations.Nullable;

/// Expressions with words between their parts.
final class Shapes {

    private final TreeReader reader;
    private final Dialect dialect;

    Shapes(TreeReader reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    Node read(Expression expression) {
        return switch (expression) {
            case IntervalExpression interval -> interval(interval);
            case DateUnitExpression name -> reader.literals().column(new Column(name.toString()));
            case ExtractExpression extract -> extract(extract);
            case TrimFunction trim -> trim(trim);
            case TimezoneExpression zone -> zone(zone);
            case ArrayExpression element -> element(element);
            case ArrayConstructor array -> array(array);
            case JsonExpression json -> json(json);
            case CollateExpression collate -> collate(collate);
            case AnyComparisonExpression any -> any(any);
            default -> Opaque.of(expression, dialect);
        };
    }

    private Node node(Expression expression) {
        return reader.expression(expression);
    }

    private @Nullable Node maybe(@Nullable Expression expression) {
        return expression == null ? null : node(expression);
    }

    List<Node> nodes(List<? extends Expression> expressions) {
        return expressions.stream().map(this::node).toList();
    }

    Node parentheses(ParenthesedExpressionList<?> list) {
        if (list instanceof RowConstructor<?>) {
            return Opaque.of(list, dialect);
        }
        Kind kind = list.size() == 1 ? Kind.PAREN : Kind.TUPLE;
        return new Shape(kind).word("(").nodes(nodes(list), ",").word(")").build();
    }

    Node choice(CaseExpression choice) {
        Shape shape = new Shape(Kind.CASE).word("CASE").maybe(maybe(choice.getSwitchExpression()));
        for (WhenClause when : choice.getWhenClauses()) {
            shape.word("WHEN").node(node(when.getWhenExpression()));
            shape.word("THEN").node(node(when.getThenExpression()));
        }
        if (choice.getElseExpression() != null) {
            shape.word("ELSE").node(node(choice.getElseExpression()));
        }
        Node plain = shape.word("END").build();
        return choice.isUsingBrackets() ? Node.around(Kind.PAREN, "(", plain, ")") : plain;
    }

    Node cast(CastExpression cast) {
        if (!isPlain(cast)) {
            return cast.getColDataType() == null ? toRow(cast) : Opaque.of(cast, dialect);
        }
        return cast(cast, node(cast.getLeftExpression()));
    }

    /// Whether it casts to a type without fields or format.
    static boolean isPlain(CastExpression cast) {
        return cast.getColDataType() != null
                && cast.getFormat() == null
                && cast.getColumnDefinitions().isEmpty();
    }

    /// The same cast of another value.
    ///
    /// @param cast a plain one
    Node cast(CastExpression cast, Node value) {
        boolean symbol = cast.keyword == null || cast.keyword.isEmpty() || cast.isImplicitCast();
        Node type = new Node(Kind.TYPE, type(cast), List.of());
        return symbol
                ? Node.binary(Kind.CAST, value, "::", type)
                : new Shape(Kind.CAST)
                        .words(cast.keyword.toUpperCase(Locale.ROOT), "(")
                        .node(value)
                        .word("AS")
                        .node(type)
                        .word(")")
                        .build();
    }

    /// `CAST(x AS ROW(a INT, b TEXT))`.
    private Node toRow(CastExpression cast) {
        Shape type = new Shape(Kind.TYPE).words("ROW", "(");
        for (ColumnDefinition field : cast.getColumnDefinitions()) {
            type.words(Opaque.keywords(field.toString(), dialect)).word(",");
        }
        return new Shape(Kind.CAST)
                .words(
                        Objects.requireNonNullElse(cast.keyword, "CAST").toUpperCase(Locale.ROOT),
                        "(")
                .node(node(cast.getLeftExpression()))
                .word("AS")
                .node(type.word(")").build())
                .word(")")
                .build();
    }

    private List<String> type(CastExpression cast) {
        return Opaque.keywords(cast.getColDataType().toString(), dialect);
    }

    private Node interval(IntervalExpression interval) {
        Shape shape = new Shape(Kind.INTERVAL).when(interval.isUsingIntervalKeyword(), "INTERVAL");
        shape.maybe(maybe(interval.getExpression()));
        if (interval.getExpression() == null && interval.getParameter() != null) {
            shape.word(interval.getParameter());
        }
        Object unit =
                interval.getIntervalQualifier() != null
                        ? interval.getIntervalQualifier()
                        : interval.getIntervalType();
        if (unit != null) {
            shape.words(Opaque.keywords(unit.toString(), dialect));
        }
        return shape.build();
    }

    private Node extract(ExtractExpression extract) {
        return new Shape(Kind.OTHER)
                .words("EXTRACT", "(")
                .words(Opaque.keywords(extract.getName(), dialect))
                .word("FROM")
                .node(node(extract.getExpression()))
                .word(")")
                .build();
    }

    private Node trim(TrimFunction trim) {
        boolean from = trim.getFromExpression() != null;
        Shape shape = new Shape(Kind.CALL).words("TRIM", "(");
        if (trim.getTrimSpecification() != null) {
            shape.word(trim.getTrimSpecification().name());
        }
        shape.maybe(maybe(trim.getExpression()));
        shape.when(from, trim.isUsingFromKeyword() ? "FROM" : ",");
        return shape.maybe(maybe(trim.getFromExpression())).word(")").build();
    }

    private Node zone(TimezoneExpression zone) {
        Shape shape = new Shape(Kind.OTHER).node(node(zone.getLeftExpression()));
        for (Expression each : zone.getTimezoneExpressions()) {
            shape.words("AT", "TIME", "ZONE").node(node(each));
        }
        return shape.build();
    }

    private Node element(ArrayExpression element) {
        Shape shape = new Shape(Kind.OTHER).node(node(element.getObjExpression())).word("[");
        if (element.getIndexExpression() != null) {
            return shape.node(node(element.getIndexExpression())).word("]").build();
        }
        shape.maybe(maybe(element.getStartIndexExpression())).word(":");
        return shape.maybe(maybe(element.getStopIndexExpression())).word("]").build();
    }

    private Node array(ArrayConstructor array) {
        if (array.getDataType() != null) {
            return Opaque.of(array, dialect);
        }
        return new Shape(Kind.OTHER)
                .when(array.isArrayKeyword(), "ARRAY")
                .word("[")
                .nodes(nodes(array.getExpressions()), ",")
                .word("]")
                .build();
    }

    /// Only with keys that are constants or names; anything longer is taken in too greedily by the
    /// parser.
    private Node json(JsonExpression json) {
        boolean plain = json.getIdentList().stream().allMatch(each -> isKey(each.getKey()));
        if (!plain) {
            return Opaque.of(json, dialect);
        }
        Shape shape = new Shape(Kind.OTHER).node(node(json.getExpression()));
        for (Map.Entry<Expression, String> each : json.getIdentList()) {
            shape.word(each.getValue()).words(Opaque.words(each.getKey().toString(), dialect));
        }
        return shape.build();
    }

    private static boolean isKey(Expression key) {
        return switch (key) {
            case net.sf.jsqlparser.expression.StringValue _ -> true;
            case net.sf.jsqlparser.expression.LongValue _ -> true;
            case Column _ -> true;
            default -> false;
        };
    }

    private Node collate(CollateExpression collate) {
        return new Shape(Kind.OTHER)
                .node(node(collate.getLeftExpression()))
                .word("COLLATE")
                .words(Opaque.words(collate.getCollate(), dialect))
                .build();
    }

    private Node any(AnyComparisonExpression any) {
        return Node.around(Kind.OTHER, any.getAnyType().name(), node(any.getSelect()), "");
    }
}
