package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import dev.waymark.rendering.jinja.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may stand behind a value: attributes, calls, filters, tests.
final class Postfixes {

    private static final Set<String> OPENS_VALUE = Set.of("(", "[", "{");
    private static final Set<String> NO_ARGUMENT = Set.of("else", "or", "and");

    private final Reader in;
    private final Expressions expressions;
    private final Primaries primaries;

    Postfixes(Reader in, Expressions expressions, Primaries primaries) {
        this.in = in;
        this.expressions = expressions;
        this.primaries = primaries;
    }

    Expr postfix(Expr from) {
        Expr value = from;
        while (true) {
            if (in.takeOperator(".")) {
                value = attribute(value);
            } else if (in.takeOperator("[")) {
                value = subscript(value);
            } else if (in.isOperator("(")) {
                value = call(value);
            } else {
                return value;
            }
        }
    }

    private Expr call(Expr function) {
        Expr.Args arguments = arguments();
        if (function instanceof Expr.Name name) {
            in.called(name.name(), arguments);
        }
        return new Expr.Call(function, arguments);
    }

    private Expr attribute(Expr value) {
        return in.is(Kind.INTEGER)
                ? new Expr.Item(
                        value,
                        new Expr.Constant(new Value.Int(Primaries.integer(in.take().text()))))
                : new Expr.Attribute(value, in.name());
    }

    private Expr subscript(Expr value) {
        @Nullable Expr start = in.isOperator(":") ? null : expressions.several(true);
        if (start != null && in.takeOperator("]")) {
            return new Expr.Item(value, start);
        }
        in.expectOperator(":");
        @Nullable Expr stop = bound();
        @Nullable Expr step = in.takeOperator(":") ? bound() : null;
        in.expectOperator("]");
        return new Expr.Slice(value, start, stop, step);
    }

    private @Nullable Expr bound() {
        return in.isOperator(":") || in.isOperator("]") ? null : expressions.expression();
    }

    Expr filters(Expr from) {
        Expr value = from;
        while (true) {
            if (in.isOperator("|")) {
                value = filter(value);
            } else if (in.takeName("is")) {
                value = test(value);
            } else if (in.isOperator("(")) {
                value = call(value);
            } else {
                return value;
            }
        }
    }

    private Expr filter(Expr value) {
        in.take();
        return named(value);
    }

    /// The filters of a block, the first without a value.
    Expr blockFilters() {
        return filters(named(null));
    }

    private Expr named(@Nullable Expr value) {
        String name = dotted();
        Expr.Args arguments = in.isOperator("(") ? arguments() : Expr.Args.NONE;
        return new Expr.Filtered(value, name, arguments);
    }

    private String dotted() {
        StringBuilder name = new StringBuilder(in.name());
        while (in.takeOperator(".")) {
            name.append('.').append(in.name());
        }
        return name.toString();
    }

    private Expr test(Expr value) {
        boolean negated = in.takeName("not");
        String name = dotted();
        Expr tested = new Expr.Tested(value, name, testArguments());
        return negated ? new Expr.Not(tested) : tested;
    }

    private Expr.Args testArguments() {
        if (in.isOperator("(")) {
            return arguments();
        }
        return switch (in.peek().kind()) {
            case STRING, INTEGER, REAL -> argument();
            case NAME ->
                    NO_ARGUMENT.contains(in.peek().text()) || isKeyword()
                            ? Expr.Args.NONE
                            : argument();
            case OPERATOR -> OPENS_VALUE.contains(in.peek().text()) ? argument() : Expr.Args.NONE;
            default -> Expr.Args.NONE;
        };
    }

    /// Words that go on with the expression around a test.
    private boolean isKeyword() {
        if (in.peek().isName("is")) {
            throw in.failure("You cannot chain multiple tests with is");
        }
        return Set.of("if", "in", "not").contains(in.peek().text());
    }

    private Expr.Args argument() {
        return Expr.Args.of(postfix(primaries.primary()));
    }

    private Expr.Args arguments() {
        return new CallArguments(in, expressions).read();
    }
}
