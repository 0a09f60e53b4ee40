package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.OracleNamedFunctionParameter;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.NamedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import org.jspecify.annotations.Nullable;

/// Calls of functions.
final class Calls {

    private static final Pattern WITH_UNIT =
            Pattern.compile(
                    "(DATE|TIME|TIMESTAMP|DATETIME)_?(TRUNC|DIFF|ADD|SUB|PART|NAME|BUCKET|SLICE)"
                            + "|LAST_DAY|TRUNC|EXTRACT");

    private final TreeReader reader;
    private final Dialect dialect;

    Calls(TreeReader reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    Node call(Function function) {
        Shape shape = new Shape(Kind.CALL).words(name(function.getMultipartName())).word("(");
        shape.when(function.isDistinct(), "DISTINCT");
        arguments(shape, function);
        nulls(shape, function.getNullHandling());
        if (function.getOrderByElements() != null) {
            shape.node(reader.clauses().order(function.getOrderByElements()));
        }
        return shape.word(")").build();
    }

    static void nulls(Shape shape, Function.@Nullable NullHandling handling) {
        if (handling != null) {
            shape.words(handling.name().split("_"));
        }
    }

    /// One name is a function of the engine and has no case; several are somebody's own.
    List<String> name(List<String> parts) {
        if (parts.size() == 1) {
            return List.of(single(parts.getFirst()));
        }
        List<String> names = parts.stream().map(this::part).toList();
        return Literals.dotted(Kind.COLUMN, names).words();
    }

    private String single(String written) {
        Identifier identifier = Identifier.of(written);
        return identifier.quoted()
                ? Words.identifier(dialect.fold(identifier))
                : written.toUpperCase(Locale.ROOT);
    }

    private String part(String written) {
        Identifier identifier = Identifier.of(written);
        return dialect.is("bigquery") ? identifier.name() : dialect.fold(identifier);
    }

    private void arguments(Shape shape, Function function) {
        if (function.getNamedParameters() != null) {
            named(shape, function.getNamedParameters());
        } else if (function.getParameters() instanceof ParenthesedExpressionList<?> list) {
            shape.node(reader.shapes().parentheses(list));
        } else if (function.getParameters() != null) {
            listed(shape, function.getParameters(), function.getName());
        }
    }

    private void listed(Shape shape, ExpressionList<?> parameters, String function) {
        int unit = unit(function, parameters);
        for (int i = 0; i < parameters.size(); i++) {
            shape.when(i > 0, ",");
            if (i == unit) {
                shape.node(reader.literals().word(Kind.OPAQUE, parameters.get(i).toString()));
            } else {
                argument(shape, parameters.get(i));
            }
        }
    }

    /// The parser takes every `day` for a unit of time. It is one in the first or last place of a
    /// function that asks for one, unless a text is given instead; else it is a column.
    private static int unit(String function, ExpressionList<?> parameters) {
        boolean asked = WITH_UNIT.matcher(function.toUpperCase(Locale.ROOT)).matches();
        if (!asked || parameters.stream().anyMatch(StringValue.class::isInstance)) {
            return -1;
        }
        int last = parameters.size() - 1;
        if (parameters.get(0) instanceof DateUnitExpression) {
            return 0;
        }
        return parameters.get(last) instanceof DateUnitExpression ? last : -1;
    }

    void argument(Shape shape, Expression argument) {
        switch (argument) {
            case AllTableColumns star -> shape.node(reader.expression(star));
            case AllColumns star when star.getExceptColumns() == null -> shape.word("*");
            case OracleNamedFunctionParameter named ->
                    shape.words(Opaque.words(named.getName(), dialect))
                            .word("=>")
                            .node(reader.expression(named.getExpression()));
            default -> shape.node(reader.expression(argument));
        }
    }

    private void named(Shape shape, NamedExpressionList<?> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            shape.word(parameters.getNames().get(i).toUpperCase(Locale.ROOT));
            shape.node(reader.expression(parameters.get(i)));
        }
    }
}
