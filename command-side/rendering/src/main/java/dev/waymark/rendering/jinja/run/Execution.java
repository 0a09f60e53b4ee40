package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.syntax.Expr;
import dev.waymark.rendering.jinja.syntax.Node;
import dev.waymark.rendering.jinja.syntax.Node.Placed;
import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Failure;
import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Printing;
import dev.waymark.rendering.jinja.value.Value;
import java.util.List;
import java.util.Map;

/// Runs statements and collects what they write.
final class Execution {

    /// How a body was left.
    enum Leaving {
        AT_END,
        BREAK,
        CONTINUE
    }

    private final Budget budget;
    private final Evaluation evaluation;

    Execution(Budget budget) {
        this.budget = budget;
        this.evaluation = new Evaluation(budget);
    }

    /// A step that computes nothing: the next turn of a loop.
    void step() {
        budget.step();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /// What a body writes.
    String text(List<Placed> body, Scope scope) {
        StringBuilder out = new StringBuilder();
        nested(() -> run(body, scope, out));
        return out.toString();
    }

    /// One deeper than what calls it.
    void nested(Runnable body) {
        budget.enter();
        body.run();
        budget.leave();
    }

    Leaving run(List<Placed> body, Scope scope, StringBuilder out) {
        for (Placed placed : body) {
            Leaving leaving = run(placed, scope, out);
            if (leaving != Leaving.AT_END) {
                return leaving;
            }
        }
        return Leaving.AT_END;
    }

    private Leaving run(Placed placed, Scope scope, StringBuilder out) {
        try {
            budget.step();
            return run(placed.node(), scope, out);
        } catch (Failure failure) {
            throw failure.at(placed.line(), placed.column());
        }
    }

    private Leaving run(Node node, Scope scope, StringBuilder out) {
        return switch (node) {
            case Node.Break _ -> Leaving.BREAK;
            case Node.Continue _ -> Leaving.CONTINUE;
            case Node.If choice -> choose(choice, scope, out);
            case Node.For loop -> loop(loop, scope, out);
            case Node.With with -> run(with.body(), with(with, scope), out);
            case Node.Data data -> write(data.text(), out);
            case Node.Print print -> write(printed(evaluation.of(print.value(), scope)), out);
            case Node.FilterBlock block -> write(filtered(block, scope), out);
            case Node.CallBlock block -> write(printed(called(block, scope)), out);
            case Node.Assign assign ->
                    assigned(assign.target(), evaluation.of(assign.value(), scope), scope);
            case Node.SetBlock block -> assigned(block.target(), captured(block, scope), scope);
            case Node.Macro macro -> defined(macro, scope);
            case Node.Do statement -> computed(statement.value(), scope);
        };
    }

    private Leaving write(String text, StringBuilder out) {
        budget.written(text.length());
        out.append(text);
        return Leaving.AT_END;
    }

    private static String printed(Value value) {
        return Printing.text(value);
    }

    private Leaving choose(Node.If choice, Scope scope, StringBuilder out) {
        for (Node.Branch branch : choice.branches()) {
            if (evaluation.of(branch.test(), scope).isTrue()) {
                return run(branch.body(), scope, out);
            }
        }
        return run(choice.otherwise(), scope, out);
    }

    private Leaving loop(Node.For loop, Scope scope, StringBuilder out) {
        Value over = evaluation.of(loop.over(), scope);
        new LoopRun(this, loop, scope, 0).over(over, out);
        return Leaving.AT_END;
    }

    private Scope with(Node.With with, Scope scope) {
        Scope inner = scope.inner();
        with.assignments()
                .forEach(a -> assigned(a.target(), evaluation.of(a.value(), scope), inner));
        return inner;
    }

    private String filtered(Node.FilterBlock block, Scope scope) {
        Value text = Value.of(text(block.body(), scope.inner()));
        return printed(filter(block.filters(), text, scope));
    }

    private Value filter(Expr filters, Value text, Scope scope) {
        return filters instanceof Expr.Filtered filtered
                ? evaluation.filtered(filtered, text, scope)
                : text;
    }

    private Value captured(Node.SetBlock block, Scope scope) {
        Value text = Value.of(text(block.body(), scope.inner()));
        return block.filters() == null ? text : filter(block.filters(), text, scope);
    }

    private Value called(Node.CallBlock block, Scope scope) {
        Value caller = new MacroValue(this, "caller", block.signature(), block.body(), scope);
        return evaluation.call(
                block.call(), new Arguments(List.of(), Map.of("caller", caller)), scope);
    }

    private Leaving defined(Node.Macro macro, Scope scope) {
        scope.set(
                macro.name(),
                new MacroValue(this, macro.name(), macro.signature(), macro.body(), scope));
        return Leaving.AT_END;
    }

    private Leaving computed(Expr expression, Scope scope) {
        evaluation.of(expression, scope);
        return Leaving.AT_END;
    }

    Leaving assigned(Node.Target target, Value value, Scope scope) {
        switch (target) {
            case Node.Target.Variable variable -> scope.set(variable.name(), value);
            case Node.Target.Several several -> unpack(several.targets(), value, scope);
            case Node.Target.Member member -> set(member, value, scope);
        }
        return Leaving.AT_END;
    }

    private void unpack(List<Node.Target> targets, Value value, Scope scope) {
        List<Value> values = Iterating.over(value);
        if (values.size() != targets.size()) {
            throw Failure.of(
                    "cannot unpack %d values into %d names"
                            .formatted(values.size(), targets.size()));
        }
        for (int i = 0; i < values.size(); i++) {
            assigned(targets.get(i), values.get(i), scope);
        }
    }

    private static void set(Node.Target.Member member, Value value, Scope scope) {
        if (!(scope.get(member.object()) instanceof Namespace namespace)) {
            throw Failure.of("cannot assign attribute on non-namespace object");
        }
        namespace.set(member.name(), value);
    }
}
