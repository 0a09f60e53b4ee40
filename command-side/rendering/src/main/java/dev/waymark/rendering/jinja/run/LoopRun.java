package dev.waymark.rendering.jinja.run;

import dev.waymark.rendering.jinja.run.Execution.Leaving;
import dev.waymark.rendering.jinja.syntax.Node;
import dev.waymark.rendering.jinja.value.Arguments;
import dev.waymark.rendering.jinja.value.Iterating;
import dev.waymark.rendering.jinja.value.Value;
import java.util.List;

/// Runs a `for`.
///
/// @param depth from 0, of a loop that calls itself
record LoopRun(Execution execution, Node.For loop, Scope scope, int depth) {

    void over(Value value, StringBuilder out) {
        List<Value> items = Iterating.over(value).stream().filter(this::passes).toList();
        if (items.isEmpty()) {
            execution.run(loop.otherwise(), scope.inner(), out);
            return;
        }
        Loop state = new Loop(this, items);
        while (state.advance()) {
            if (once(state, out) == Leaving.BREAK) {
                return;
            }
        }
    }

    private boolean passes(Value item) {
        if (loop.filter() == null) {
            return true;
        }
        Scope inner = scope.inner();
        execution.assigned(loop.target(), item, inner);
        return execution.evaluation().of(loop.filter(), inner).isTrue();
    }

    private Leaving once(Loop state, StringBuilder out) {
        execution.step();
        Scope inner = scope.inner();
        execution.assigned(loop.target(), state.item(), inner);
        inner.set("loop", state);
        return execution.run(loop.body(), inner, out);
    }

    /// `loop(items)`: the same body one deeper.
    Value again(Arguments arguments) {
        StringBuilder out = new StringBuilder();
        LoopRun deeper = new LoopRun(execution, loop, scope, depth + 1);
        execution.nested(() -> deeper.over(arguments.get(0, "iterable"), out));
        return Value.of(out.toString());
    }
}
