package dev.waymark.rendering.jinja.syntax;

import dev.waymark.rendering.jinja.syntax.Node.Target;
import dev.waymark.rendering.jinja.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tags that hold other tags.
final class Blocks {

    private final Reader in;
    private final Expressions expressions;
    private final Statements statements;

    Blocks(Reader in, Expressions expressions, Statements statements) {
        this.in = in;
        this.expressions = expressions;
        this.statements = statements;
    }

    private List<Node.Placed> body(Token opened, String end) {
        in.endOfTag();
        List<Node.Placed> body = statements.until(opened, end);
        in.take();
        return body;
    }

    Node condition(Token opened) {
        List<Node.Branch> branches = new ArrayList<>();
        List<Node.Placed> otherwise = List.of();
        String next = "elif";
        while (next.equals("elif")) {
            Expr test = expressions.several(false);
            in.endOfTag();
            branches.add(new Node.Branch(test, statements.until(opened, "elif", "else", "endif")));
            next = in.name();
        }
        if (next.equals("else")) {
            otherwise = body(opened, "endif");
        }
        in.endOfTag();
        return new Node.If(branches, otherwise);
    }

    Node loop(Token opened) {
        Target target = target();
        if (!in.takeName("in")) {
            throw in.expected("in");
        }
        Expr over = expressions.several(false);
        @Nullable Expr filter = in.takeName("if") ? expressions.expression() : null;
        boolean recursive = in.takeName("recursive");
        in.endOfTag();
        List<Node.Placed> body = statements.until(opened, "else", "endfor");
        boolean more = in.name().equals("else");
        List<Node.Placed> otherwise = more ? body(opened, "endfor") : List.of();
        in.endOfTag();
        return new Node.For(target, over, filter, recursive, body, otherwise);
    }

    Node set(Token opened) {
        Target target = target();
        if (in.takeOperator("=")) {
            Expr value = expressions.several(true);
            in.endOfTag();
            return new Node.Assign(target, value);
        }
        @Nullable Expr filters =
                in.takeOperator("|") ? expressions.postfixes().blockFilters() : null;
        List<Node.Placed> body = body(opened, "endset");
        in.endOfTag();
        return new Node.SetBlock(target, filters, body);
    }

    private Target target() {
        List<Target> targets = new ArrayList<>();
        targets.add(one());
        boolean several = in.isOperator(",");
        while (in.takeOperator(",") && (in.is(Kind.NAME) || in.isOperator("("))) {
            if (in.peek().isName("in")) {
                break;
            }
            targets.add(one());
        }
        return several ? new Target.Several(targets) : targets.getFirst();
    }

    private Target one() {
        if (in.takeOperator("(")) {
            Target inner = target();
            in.expectOperator(")");
            return inner;
        }
        String name = in.name();
        if (!in.takeOperator(".")) {
            return new Target.Variable(name);
        }
        in.met(name);
        return new Target.Member(name, in.name());
    }

    Node macro(Token opened) {
        String name = in.name();
        Set<String> outer = in.beginNames();
        in.expectOperator("(");
        Parameters parameters = parameters();
        List<Node.Placed> body = body(opened, "endmacro");
        if (in.is(Kind.NAME)) {
            in.take();
        }
        in.endOfTag();
        return new Node.Macro(name, parameters.signature(in.endNames(outer)), body);
    }

    Node call(Token opened) {
        Set<String> outer = in.beginNames();
        Parameters parameters =
                in.takeOperator("(") ? parameters() : new Parameters(List.of(), List.of());
        if (!(expressions.expression() instanceof Expr.Call call)) {
            throw in.failure("expected call");
        }
        List<Node.Placed> body = body(opened, "endcall");
        in.endOfTag();
        return new Node.CallBlock(call, parameters.signature(in.endNames(outer)), body);
    }

    private record Parameters(List<String> names, List<Expr> defaults) {

        Node.Signature signature(Set<String> met) {
            return new Node.Signature(names, defaults, met);
        }
    }

    /// Behind the opening parenthesis.
    private Parameters parameters() {
        List<String> names = new ArrayList<>();
        List<Expr> defaults = new ArrayList<>();
        while (!in.takeOperator(")")) {
            if (!names.isEmpty()) {
                in.expectOperator(",");
            }
            names.add(in.name());
            if (in.takeOperator("=")) {
                defaults.add(expressions.expression());
            } else if (!defaults.isEmpty()) {
                throw in.failure("non-default argument follows default argument");
            }
        }
        return new Parameters(names, defaults);
    }

    Node filter(Token opened) {
        Expr filters = expressions.postfixes().blockFilters();
        List<Node.Placed> body = body(opened, "endfilter");
        in.endOfTag();
        return new Node.FilterBlock(filters, body);
    }

    Node with(Token opened) {
        List<Node.Assignment> assignments = new ArrayList<>();
        while (!in.is(Kind.TAG_END)) {
            if (!assignments.isEmpty()) {
                in.expectOperator(",");
            }
            Target target = one();
            in.expectOperator("=");
            assignments.add(new Node.Assignment(target, expressions.expression()));
        }
        List<Node.Placed> body = body(opened, "endwith");
        in.endOfTag();
        return new Node.With(assignments, body);
    }
}
