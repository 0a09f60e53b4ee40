package dev.waymark.rendering.macro;

import dev.waymark.rendering.condition.Value;
import java.util.List;

/// `@EVAL(expression)`: its value; NULL is left out.
final class Eval implements Macro {

    @Override
    public String name() {
        return "EVAL";
    }

    @Override
    public Parameters parameters() {
        return Parameters.of("expression");
    }

    @Override
    public List<String> expand(Call call) {
        Value value = call.evaluate(call.required("expression"));
        return value instanceof Value.Nothing ? List.of() : List.of(value.sql());
    }
}
