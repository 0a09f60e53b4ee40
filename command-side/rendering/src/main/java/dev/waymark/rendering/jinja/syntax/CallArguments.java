package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between the parentheses of a call; a comma may stand behind the last.
final class CallArguments {

    private final Reader in;
    private final Expressions expressions;
    private final List<Expr> values = new ArrayList<>();
    private final List<Expr.Named> named = new ArrayList<>();
    private @Nullable Expr spread;
    private @Nullable Expr spreadNames;

    CallArguments(Reader in, Expressions expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    Expr.Args read() {
        in.expectOperator("(");
        while (!in.takeOperator(")")) {
            one();
            if (!in.isOperator(")")) {
                in.expectOperator(",");
            }
        }
        return new Expr.Args(values, named, spread, spreadNames);
    }

    private void one() {
        if (in.takeOperator("**")) {
            spreadNames = expressions.expression();
        } else if (in.takeOperator("*")) {
            spread = expressions.expression();
        } else if (in.is(Kind.NAME) && in.ahead().isOperator("=")) {
            String name = in.name();
            in.take();
            named.add(new Expr.Named(name, expressions.expression()));
        } else if (named.isEmpty() && spreadNames == null) {
            values.add(expressions.expression());
        } else {
            throw in.failure("invalid syntax for function call expression");
        }
    }
}
