package dev.waymark.sql.tree;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.identifier.Identifier;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.WindowElement;
import org.jspecify.annotations.Nullable;

/// Calls with FILTER, OVER or WITHIN GROUP.
final class Windows {

    private final TreeReader reader;
    private final Dialect dialect;

    Windows(TreeReader reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    Node read(AnalyticExpression call) {
        Node filtered = filtered(call, plain(call));
        return switch (call.getType()) {
            case FILTER_ONLY -> filtered;
            case OVER -> over(call, filtered);
            case WITHIN_GROUP -> within(call, filtered);
            case WITHIN_GROUP_OVER -> Opaque.of(call, dialect);
        };
    }

    private Node plain(AnalyticExpression call) {
        Shape shape = new Shape(Kind.CALL).words(name(call)).word("(");
        shape.when(call.isDistinct(), "DISTINCT");
        List<Expression> arguments = arguments(call);
        for (int i = 0; i < arguments.size(); i++) {
            shape.when(i > 0, ",");
            reader.calls().argument(shape, arguments.get(i));
        }
        shape.when(arguments.isEmpty() && call.isAllColumns(), "*");
        Calls.nulls(shape, call.getNullHandling());
        if (call.getFuncOrderBy() != null) {
            shape.node(reader.clauses().order(call.getFuncOrderBy()));
        }
        return shape.word(")").build();
    }

    private List<String> name(AnalyticExpression call) {
        return reader.calls().name(List.of(call.getName().split(" ")));
    }

    private static List<Expression> arguments(AnalyticExpression call) {
        return Stream.<@Nullable Expression>of(
                        call.getExpression(), call.getOffset(), call.getDefaultValue())
                .<Expression>mapMulti((argument, sink) -> {
                    if (argument != null) {
                        sink.accept(argument);
                    }
                })
                .toList();
    }

    private Node filtered(AnalyticExpression call, Node plain) {
        if (call.getFilterExpression() == null) {
            return plain;
        }
        return new Shape(Kind.FILTERED)
                .node(plain)
                .words("FILTER", "(", "WHERE")
                .node(reader.expression(call.getFilterExpression()))
                .word(")")
                .build();
    }

    private Node over(AnalyticExpression call, Node filtered) {
        Shape shape = new Shape(Kind.WINDOWED).node(filtered).word("OVER");
        return call.getWindowName() != null
                ? shape.word(identifier(call.getWindowName())).build()
                : window(shape, call.getWindowDefinition()).build();
    }

    private Node within(AnalyticExpression call, Node filtered) {
        Shape shape = new Shape(Kind.WINDOWED).node(filtered).words("WITHIN", "GROUP");
        return window(shape, call.getWindowDefinition()).build();
    }

    /// `WINDOW w AS (..)`.
    Node named(WindowDefinition window) {
        Shape shape = new Shape(Kind.OTHER).word(identifier(window.getWindowName())).word("AS");
        return window(shape, window).build();
    }

    private String identifier(String written) {
        return Words.identifier(dialect.fold(Identifier.of(written)));
    }

    private Shape window(Shape shape, WindowDefinition window) {
        shape.word("(");
        List<? extends Expression> keys = window.getPartitionExpressionList();
        if (keys != null && !keys.isEmpty()) {
            shape.words("PARTITION", "BY");
            boolean brackets = window.getPartitionBy().isBrackets();
            shape.when(brackets, "(").nodes(reader.shapes().nodes(keys), ",").when(brackets, ")");
        }
        if (window.getOrderByElements() != null) {
            shape.node(reader.clauses().order(window.getOrderByElements()));
        }
        frame(shape, window.getWindowElement());
        return shape.word(")");
    }

    private void frame(Shape shape, @Nullable WindowElement frame) {
        if (frame != null) {
            shape.words(Opaque.keywords(frame.toString(), dialect));
        }
    }
}
