package dev.waymark.rendering.macro;

import java.util.List;
import java.util.Optional;

/// `@DEF(name, expression)` or `@DEF(name, x -> expression)`: a local variable or macro for the
/// rest of the text.
final class Def implements Macro {

    @Override
    public String name() {
        return "DEF";
    }

    @Override
    public Parameters parameters() {
        return Parameters.any().withLambda();
    }

    @Override
    public List<String> expand(Call call) {
        List<String> values = call.values();
        Optional<Lambda> lambda = call.lambda();
        if (values.size() < (lambda.isPresent() ? 1 : 2)) {
            return call.refuse("@DEF needs a name and an expression.", "Write @DEF(name, value).");
        }
        String name = Fragments.bare(values.getFirst(), call.dialect());
        lambda.ifPresentOrElse(
                body -> call.define(name, body), () -> call.define(name, value(values)));
        return List.of();
    }

    private static String value(List<String> values) {
        return values.size() == 2
                ? values.get(1)
                : "(" + String.join(", ", values.subList(1, values.size())) + ")";
    }
}
