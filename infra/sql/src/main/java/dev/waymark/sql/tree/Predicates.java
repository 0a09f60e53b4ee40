package dev.waymark.sql.tree;

import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import org.jspecify.annotations.Nullable;

/// Operators and tests. A NOT inside a test stands in front of it in the tree, as in `NOT a IN
/// (1)`; only LIKE and IS DISTINCT FROM keep theirs.
final class Predicates {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final TreeReader reader;

    Predicates(TreeReader reader) {
        this.reader = reader;
    }

    Node binary(BinaryExpression binary) {
        String operator = operator(binary);
        return switch (binary) {
            case AndExpression and when and.isUseOperator() -> pair(Kind.OTHER, binary, operator);
            case AndExpression _ -> pair(Kind.AND, binary, operator);
            case OrExpression _ -> pair(Kind.OR, binary, operator);
            case XorExpression _ -> pair(Kind.XOR, binary, operator);
            case LikeExpression like -> like(like);
            case IsDistinctExpression distinct -> distinct(distinct);
            case ComparisonOperator _ when COMPARISONS.contains(operator) ->
                    pair(Kind.COMPARISON, binary, operator);
            case Addition _,
                    Subtraction _,
                    Multiplication _,
                    Division _,
                    IntegerDivision _,
                    Modulo _,
                    Concat _ ->
                    pair(Kind.ARITHMETIC, binary, operator);
            default -> pair(Kind.OTHER, binary, operator);
        };
    }

    private static String operator(BinaryExpression binary) {
        String operator = binary.getStringExpression().strip().toUpperCase(Locale.ROOT);
        return operator.equals("!=") || operator.equals("^=") ? "<>" : operator;
    }

    private Node pair(Kind kind, BinaryExpression binary, String operator) {
        return Node.binary(
                kind,
                node(binary.getLeftExpression()),
                operator,
                node(binary.getRightExpression()));
    }

    private Node node(Expression expression) {
        return reader.expression(expression);
    }

    /// @return null when it is no test
    @Nullable Node read(Expression expression) {
        return switch (expression) {
            case Between between -> negated(between.isNot(), between(between));
            case InExpression in -> negated(in.isNot(), in(in));
            case IsNullExpression isNull -> isNull(isNull);
            case IsBooleanExpression is -> negated(is.isNot(), isBoolean(is));
            case ExistsExpression exists ->
                    negated(
                            exists.isNot(),
                            Node.around(
                                    Kind.EXISTS, "EXISTS", node(exists.getRightExpression()), ""));
            default -> null;
        };
    }

    private static Node negated(boolean not, Node node) {
        return not ? Node.around(Kind.NOT, "NOT", node, "") : node;
    }

    private Node between(Between between) {
        return new Shape(Kind.BETWEEN)
                .node(node(between.getLeftExpression()))
                .word("BETWEEN")
                .node(node(between.getBetweenExpressionStart()))
                .word("AND")
                .node(node(between.getBetweenExpressionEnd()))
                .build();
    }

    private Node in(InExpression in) {
        Shape shape =
                new Shape(Kind.PREDICATE)
                        .node(node(in.getLeftExpression()))
                        .when(in.isGlobal(), "GLOBAL")
                        .word("IN");
        if (in.getRightExpression() instanceof ParenthesedExpressionList<?> list) {
            return shape.word("(").nodes(reader.shapes().nodes(list), ",").word(")").build();
        }
        return shape.node(node(in.getRightExpression())).build();
    }

    private Node isNull(IsNullExpression isNull) {
        Node test =
                new Shape(Kind.IS_NULL)
                        .node(node(isNull.getLeftExpression()))
                        .words("IS", "NULL")
                        .build();
        return negated(isNull.isNot() || isNull.isUseNotNull(), test);
    }

    private Node isBoolean(IsBooleanExpression is) {
        return new Shape(Kind.PREDICATE)
                .node(node(is.getLeftExpression()))
                .words("IS", is.isTrue() ? "TRUE" : "FALSE")
                .build();
    }

    private Node like(LikeExpression like) {
        Shape shape =
                new Shape(Kind.PREDICATE)
                        .node(node(like.getLeftExpression()))
                        .when(like.isNot(), "NOT")
                        .words(
                                like.getLikeKeyWord()
                                        .name()
                                        .replace("SIMILAR_TO", "SIMILAR TO")
                                        .split(" "))
                        .when(like.isUseBinary(), "BINARY")
                        .node(node(like.getRightExpression()));
        if (like.getEscape() != null) {
            shape.word("ESCAPE").node(node(like.getEscape()));
        }
        return shape.build();
    }

    private Node distinct(IsDistinctExpression distinct) {
        return new Shape(Kind.PREDICATE)
                .node(node(distinct.getLeftExpression()))
                .word("IS")
                .when(distinct.isNot(), "NOT")
                .words("DISTINCT", "FROM")
                .node(node(distinct.getRightExpression()))
                .build();
    }
}
