package dev.waymark.sql.tree;

import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Select;

/// Which reader takes which expression.
final class Expressions {

    private final TreeReader reader;

    Expressions(TreeReader reader) {
        this.reader = reader;
    }

    Node read(Expression expression) {
        return switch (expression) {
            case Column column -> reader.literals().column(column);
            case LongValue number -> reader.literals().number(number.getStringValue());
            case DoubleValue number -> reader.literals().number(number.toString());
            case StringValue string -> reader.literals().string(string);
            case BooleanValue bool -> reader.literals().word(Kind.BOOLEAN, bool.toString());
            case NullValue _ -> Node.leaf(Kind.NULL, "NULL");
            case AllValue _ -> Node.leaf(Kind.OPAQUE, "ALL");
            case AllColumns star -> reader.clauses().star(star);
            case Select query -> reader.query(query);
            case Function function -> reader.calls().call(function);
            case AnalyticExpression call -> reader.windows().read(call);
            case CaseExpression choice -> reader.shapes().choice(choice);
            case CastExpression cast -> reader.shapes().cast(cast);
            case DateTimeLiteralExpression literal -> reader.literals().typed(literal);
            case TimeKeyExpression key -> reader.literals().now(key);
            case ParenthesedExpressionList<?> list -> reader.shapes().parentheses(list);
            case SignedExpression signed -> signed(signed);
            case NotExpression not -> Node.around(Kind.NOT, "NOT", read(not.getExpression()), "");
            case BinaryExpression binary -> reader.predicates().binary(binary);
            default -> other(expression);
        };
    }

    private Node other(Expression expression) {
        Node predicate = reader.predicates().read(expression);
        return predicate != null ? predicate : reader.shapes().read(expression);
    }

    private Node signed(SignedExpression signed) {
        Node value = read(signed.getExpression());
        return signed.getSign() == '-'
                ? Node.around(Kind.NEGATIVE, "-", value, "")
                : Node.around(Kind.OTHER, String.valueOf(signed.getSign()), value, "");
    }
}
